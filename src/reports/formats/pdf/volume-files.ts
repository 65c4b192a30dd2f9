import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { PdfJoiner } from './joining/pdf-joiner.js';
import type { LaidReport } from './lay-out.js';
import { partsToSet, type WaitingPart } from './parts-to-set.js';
import { pagesInWords, setFile, type VolumePages } from './set-volumes.js';
import { volumeListText } from './volume-list.js';

/** A volume whose parts were set, as one document. @param total how many pages all volumes have */
export function* volumeFile(
  parts: readonly WaitingPart[],
  { first }: VolumePages,
  total: number,
): Generator<Buffer, void> {
  const joiner = new PdfJoiner(
    parts.flatMap(({ headings }) => headings),
    { first, total },
  );
  for (const { file, headings } of parts) yield* joiner.add(readFileSync(setFile(file)), headings);
  yield* joiner.end();
}

/** No part of the archive says when it was made: the same report gives the same file. */
const NO_TIME = { mtime: new Date(Date.UTC(1980, 0, 2)) };

/** All volumes in one archive, with a list of what each holds. @param name of the report, without extension */
export function volumeArchive(
  laid: LaidReport,
  pages: readonly VolumePages[],
  name: string,
): AsyncIterable<Buffer> {
  const { head, volumes } = laid;
  const parts = partsToSet(laid);
  const zip = new ZipFile();
  const files = volumes.map(({ holds }, index) => ({
    parts: parts.filter(({ volume }) => volume === index),
    number: index + 1,
    holds,
    at: pages[index] ?? { first: 1, last: 1 },
    file: `${name}-volume-${index + 1}-of-${volumes.length}.pdf`,
  }));
  const total = pages.at(-1)?.last ?? 1;
  const told = files.map(({ at, parts: _, ...rest }) => ({ ...rest, pages: pagesInWords(at) }));
  zip.addBuffer(Buffer.from(volumeListText(head, told)), 'contents.txt', NO_TIME);
  for (const { parts: own, at, file } of files) {
    zip.addReadStreamLazy(file, NO_TIME, (answer) => {
      const pieces = Readable.from(volumeFile(own, at, total));
      pieces.once('error', (error) => (zip.outputStream as Readable).destroy(error));
      answer(null, pieces);
    });
  }
  zip.end();
  return zip.outputStream as Readable;
}
