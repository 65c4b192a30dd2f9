import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { WrittenMessage } from './mail-message.js';
import { messageFile } from './message-file.js';
import { senderOf } from './sender.js';

/** Messages as files to keep. */
@Injectable()
export class MessageFiles {
  constructor(private readonly config: Config) {}

  /** The message as it is or will be sent, as an `.eml` file. */
  async of(message: WrittenMessage): Promise<Buffer> {
    return messageFile(message, senderOf(this.config));
  }
}
