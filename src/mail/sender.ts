import type { Config } from '../config/config.js';
import type { Sender } from './mail-options.js';

/** Who sends, as this installation is set. */
export function senderOf(config: Config): Sender {
  return {
    from: config.mailFrom,
    councilName: config.councilName,
    host: new URL(config.publicUrl).hostname,
  };
}
