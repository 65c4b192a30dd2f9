import { readFileSync, writeFileSync } from 'node:fs';
import type { LaidReport } from './lay-out.js';
import { partsToSet, withPages } from './parts-to-set.js';
import type { PartToSet } from './typeset.js';
import { PAGES_COLUMN } from './volume-list.js';

/** On which pages a volume is, from the first of the report on. */
export type VolumePages = { readonly first: number; readonly last: number };

/** Where a part that was set is kept. */
export function setFile(file: string): string {
  return `${file}.pdf`;
}

/**
 * Sets all parts of a report one after another and keeps each in a file. The first is set once more when the pages of all volumes are
 * known, so that its list can name them.
 */
export async function setVolumes(
  laid: LaidReport,
  set: (part: PartToSet) => Promise<Buffer>,
): Promise<VolumePages[]> {
  const volumes: VolumePages[] = [];
  let page = 1;
  const parts = partsToSet(laid);
  const unnumbered = laid.list && withPages(laid.list, PAGES_COLUMN, []);
  for (const part of parts) {
    const pdf = await set({ ...part, list: part.list && unnumbered, firstPage: page });
    writeFileSync(setFile(part.file), pdf, { mode: 0o600 });
    const last = page + pagesIn(pdf) - 1;
    volumes[part.volume] = { first: volumes[part.volume]?.first ?? page, last };
    page = last + 1;
  }
  const [first] = parts;
  if (first && laid.list) {
    const list = withPages(laid.list, PAGES_COLUMN, volumes.map(pagesInWords));
    const pdf = await set({ ...first, list, firstPage: 1 });
    // Its columns are as wide as before. Were it longer all the same, the list would do without pages.
    if (pagesIn(pdf) === pagesIn(readFileSync(setFile(first.file))))
      writeFileSync(setFile(first.file), pdf, { mode: 0o600 });
  }
  return volumes;
}

export function pagesInWords({ first, last }: VolumePages): string {
  return `${first.toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')}`;
}

function pagesIn(pdf: Buffer): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1', 0, 400))?.[1]);
}
