import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClamdPlace } from '../../config/clamd-place.rules.js';

/** How long the daemon may be silent, in milliseconds: a large archive takes it a while. */
const PATIENCE = 60_000;
const PATIENCE_WITH_PING = 2_000;
/** Answers are one short line. */
const LONGEST_ANSWER = 4_096;

/** That the daemon does not answer, or not about the file. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

/**
 * Has ClamAV's daemon look at what a stream holds, piece by piece (https://docs.clamav.net/manual/Usage/ClamdProtocol.html, INSTREAM).
 * @returns the name of what it found; null where it found nothing
 * @throws ScannerAway
 */
export async function scanWithClamd(place: ClamdPlace, content: Readable): Promise<string | null> {
  const answer = await ask(place, PATIENCE, async (socket) => {
    socket.write('zINSTREAM\0');
    await pipeline(content, pieces, socket, { end: false });
    socket.write(Buffer.alloc(4));
  });
  if (answer === 'stream: OK') return null;
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found === undefined) throw new ScannerAway(`the virus scanner answered “${answer}”`);
  return found;
}

/** Whether the daemon answers. */
export async function isClamdThere(place: ClamdPlace): Promise<boolean> {
  const ping = async (socket: Socket) => void socket.write('zPING\0');
  return ask(place, PATIENCE_WITH_PING, ping).then(
    (answer) => answer === 'PONG',
    () => false,
  );
}

/** Each piece behind its length. */
async function* pieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
}

async function ask(
  place: ClamdPlace,
  patience: number,
  send: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect({ ...place });
  socket.setTimeout(patience, () => socket.destroy(new Error(`silent for ${patience / 1000} seconds`)));
  try {
    const answer = answerOf(socket);
    // What cannot be sent closes the socket, and the answer fails with it.
    send(socket).catch(() => socket.destroy());
    return await answer;
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new ScannerAway(`the virus scanner does not answer: ${words}`, { cause });
  } finally {
    socket.destroy();
  }
}

async function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket
      .on('data', (piece: Buffer) => {
        said += piece.toString('utf8');
        const end = said.indexOf('\0');
        if (end >= 0) resolve(said.slice(0, end).trim());
        else if (said.length > LONGEST_ANSWER) reject(new Error('an answer without end'));
      })
      .once('error', reject)
      .once('close', () => reject(new Error('the connection was closed')));
  });
}
