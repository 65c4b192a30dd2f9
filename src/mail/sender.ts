import type { Config } from '../config/config.js';
import type { Sender } from './mail-options.js';

/** Who sends, as this installation is set. */
export function senderOf(config: Config): Sender {
  return {
    from: config.mailFrom,
    replyTo: config.mailReplyTo ?? config.replyAddress,
    replyAddress: config.replyAddress,
    councilName: config.councilName,
    publicUrl: config.publicUrl,
    host: mailHostOf(config),
  };
}

/** The host that stands in the ids of messages. */
export function mailHostOf({ publicUrl }: Config): string {
  return new URL(publicUrl).hostname;
}
