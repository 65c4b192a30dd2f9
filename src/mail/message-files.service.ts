import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { WrittenMessage } from './mail-message.js';
import { messageFile } from './message-file.js';
import { outboxFile, outboxFolder } from './outbox-transport.js';
import { senderOf } from './sender.js';

/** Messages as files to keep. */
@Injectable()
export class MessageFiles {
  constructor(private readonly config: Config) {}

  /** The message as it is or will be sent, as an `.eml` file. */
  async of(message: WrittenMessage): Promise<Buffer> {
    return messageFile(message, senderOf(this.config));
  }

  /** Takes the files of messages out of the folder into which they went where no mail server was set. */
  async remove(ids: readonly number[]): Promise<void> {
    for (const id of ids) await rm(join(outboxFolder(this.config.dataDir), outboxFile(id)), { force: true });
  }
}
