import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A part of an office file that is packed while it is written. */
export type StreamedPart = { readonly path: string; readonly pieces: Iterable<string> };

/** No part of a file says when it was made: the same report gives the same file. */
const NO_TIME = { mtime: new Date(Date.UTC(1980, 0, 2)) };
/** Pieces of text that are handed on together, in letters. */
const PIECE = 64_000;
const TYPES = '[Content_Types].xml';

/**
 * Packs an office file: its types first, then the parts that are there, then those that are written.
 * @param after the parts that are known when those are written
 */
export async function packedOffice(
  parts: ReadonlyMap<string, Buffer>,
  streamed: readonly StreamedPart[],
  after: () => Iterable<readonly [string, Buffer]> = () => [],
): Promise<Buffer> {
  const zip = new ZipFile();
  const whole = buffer(zip.outputStream);
  const paths = new Set(streamed.map(({ path }) => path));
  const plain = [...parts].filter(([path]) => !paths.has(path));
  for (const [path, content] of plain.filter(([name]) => name === TYPES))
    zip.addBuffer(content, path, NO_TIME);
  for (const [path, content] of plain.filter(([name]) => name !== TYPES))
    zip.addBuffer(content, path, NO_TIME);
  return new Promise((resolve, reject) => {
    zip.once('error', reject);
    whole.then(resolve, reject);
    let left = streamed.length;
    for (const { path, pieces } of streamed) {
      zip.addReadStreamLazy(path, NO_TIME, (answer) => {
        const text = Readable.from(gathered(pieces));
        text.once('error', reject);
        text.once('end', () => {
          left -= 1;
          if (left > 0) return;
          for (const [name, content] of after()) zip.addBuffer(content, name, NO_TIME);
          zip.end();
        });
        answer(null, text);
      });
    }
  });
}

function* gathered(pieces: Iterable<string>): Generator<Buffer> {
  let gatheredSoFar = '';
  for (const piece of pieces) {
    gatheredSoFar += piece;
    if (gatheredSoFar.length < PIECE) continue;
    yield Buffer.from(gatheredSoFar);
    gatheredSoFar = '';
  }
  yield Buffer.from(gatheredSoFar);
}
