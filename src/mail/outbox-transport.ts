import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeDataFolder } from '../config/data-folder.js';
import type { WrittenMessage } from './mail-message.js';
import type { Sender } from './mail-options.js';
import { messageFile } from './message-file.js';
import { DeliveryFault, type Reception, Transport } from './transport.js';

export function outboxFolder(dataDir: string): string {
  return join(resolve(dataDir), 'outbox');
}

export function outboxFile(id: number): string {
  return `${String(id).padStart(6, '0')}.eml`;
}

/** Where no mail server is set: each message becomes a file in a folder, and nobody receives it. */
export class OutboxTransport extends Transport {
  readonly destination: string;
  readonly isFolder = true;
  private readonly folder: string;

  constructor(
    private readonly dataDir: string,
    private readonly sender: Sender,
  ) {
    super();
    this.folder = outboxFolder(dataDir);
    this.destination = `to the folder ${this.folder}, because no mail server is set. Nobody receives them`;
  }

  override async send(message: WrittenMessage): Promise<Reception> {
    const file = join(this.folder, outboxFile(message.id));
    try {
      makeDataFolder(this.dataDir);
      await mkdir(this.folder, { recursive: true });
      await writeFile(`${file}.part`, await messageFile(message, this.sender));
      await rename(`${file}.part`, file);
    } catch (error) {
      throw new DeliveryFault(`The file could not be written: ${(error as Error).message}`, 'away', false);
    }
    return { reached: [message.toAddress, ...message.ccAddresses], refused: [] };
  }

  override close(): void {}
}
