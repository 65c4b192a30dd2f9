import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PGlite } from '@electric-sql/pglite';
import { CommandFailure } from '../config/command-failure.js';
import { faultInLog } from '../config/log/fault-in-log.js';
import { backupData } from './backup-data.js';

/** Longer addresses of a socket the system refuses, or cuts off. */
const LONGEST_ADDRESS = 100;

/** Writes a fault where the program logs. */
type TellFault = (fault: { readonly fault: object }, words: string) => void;

/** Lets the program that has the embedded database open give a backup of it to whoever may read its folder. */
export class BackupSocket {
  private isBusy = false;
  private readonly server = createServer((asked, answer) => void this.answer(asked, answer));

  private constructor(
    private readonly pglite: PGlite,
    private readonly tell: TellFault,
  ) {}

  /** @returns null where there can be no such socket: then a backup is made while the program does not run */
  static async listen(dataDir: string, pglite: PGlite, tell: TellFault): Promise<BackupSocket | null> {
    const address = socketAddress(dataDir);
    if (address === null) return null;
    // Whoever has the database open has the folder to itself: what lies there is of a process that was killed.
    rmSync(address, { force: true });
    const socket = new BackupSocket(pglite, tell);
    await new Promise<void>((listening, failed) => {
      socket.server.once('error', failed).listen(address, listening);
    });
    socket.server.unref();
    chmodSync(address, 0o600);
    return socket;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (asked.method !== 'POST' || asked.url !== '/backup') return void answer.writeHead(404).end();
    if (this.isBusy) return void answer.writeHead(409).end();
    this.isBusy = true;
    try {
      const data = await backupData(this.pglite);
      answer.writeHead(200, { 'content-type': 'application/gzip' });
      await pipeline(data, answer);
    } catch (error) {
      // What was begun must not look whole.
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(500).end();
      this.tell({ fault: faultInLog(error) }, 'a backup could not be given');
    } finally {
      this.isBusy = false;
    }
  }
}

/**
 * A backup from the program that runs on this folder.
 * @returns null where none runs
 * @throws CommandFailure where it gives none
 */
export async function backupOfRunningProgram(dataDir: string): Promise<NodeJS.ReadableStream | null> {
  const socketPath = socketAddress(dataDir);
  if (socketPath === null) return null;
  const answer = await new Promise<IncomingMessage | null>((answered, failed) => {
    request({ socketPath, method: 'POST', path: '/backup' }, answered)
      .once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? answered(null) : failed(error),
      )
      .end();
  });
  if (answer === null || answer.statusCode === 200) return answer;
  answer.resume();
  throw new CommandFailure(
    answer.statusCode === 409
      ? 'The program is giving a backup to somebody else: try again when that is done'
      : 'The program that runs could not give a backup: its log says why',
  );
}

function socketAddress(dataDir: string): string | null {
  const whole = join(dataDir, 'backup.sock');
  const near = relative(process.cwd(), whole);
  const address = near.length < whole.length ? near : whole;
  return process.platform === 'win32' || Buffer.byteLength(address) > LONGEST_ADDRESS ? null : address;
}
