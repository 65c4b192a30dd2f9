import { paragraph } from '../../printed/printed-blocks.js';
import { column, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';

/** What a reader is told of a volume. */
export type VolumeEntry = {
  readonly number: number;
  /** Its parts by their headings. */
  readonly holds: readonly string[];
  /** “481 to 962” */
  readonly pages: string;
};

export const VOLUME_LIST = 'volumes';
/** As wide as page numbers are, until they are known. */
const SOME_PAGES = '88,888 to 88,888';
/** Which column says on which pages a volume is. */
export const PAGES_COLUMN = 2;

/** The parts of a volume by their headings; of one that is in several volumes, from where to where. */
export function heldIn(headings: readonly { readonly text: string; readonly level: number }[]): string[] {
  return headings.flatMap(({ text, level }, index) => {
    if (level !== 2) return [];
    const next = headings.findIndex((each, place) => place > index && each.level === 2);
    const below = headings.slice(index + 1, next < 0 ? undefined : next).filter((each) => each.level === 3);
    const isCut = text.endsWith('(continued)') || next < 0;
    const [first, last] = [below[0], below.at(-1)];
    return isCut && first && last && first !== last
      ? [`${text}: from ${first.text} to ${last.text}`]
      : [text];
  });
}

/** The list of volumes, which stands in the first of them. */
export function volumeListSection(volumes: readonly (readonly string[])[]): PrintedSection {
  const rows = volumes.map((holds, index) => [
    textCell(`Volume ${index + 1}`),
    textCell(holds.join('; ')),
    textCell(SOME_PAGES),
  ]);
  return {
    id: VOLUME_LIST,
    heading: 'Volumes of this report',
    level: 2,
    blocks: [
      paragraph(
        'The report is too long for one document. Its pages are numbered from the first volume to the last.',
      ),
      {
        kind: 'table',
        table: {
          caption: 'What each volume holds',
          columns: [
            column('Volume', 'reference'),
            column('What it holds', 'wide'),
            column('Pages', 'reference'),
          ],
          rows,
          hasTotal: false,
        },
      },
    ],
  };
}

/** The same to read beside the volumes. */
export function volumeListText(
  head: { readonly title: string; readonly subtitle: string; readonly councilName: string },
  volumes: readonly (VolumeEntry & { readonly file: string })[],
): string {
  const told = volumes.map(
    ({ number, holds, pages, file }) =>
      `Volume ${number}, pages ${pages}: ${file}\n${holds.map((heading) => `  - ${heading}`).join('\n')}\n`,
  );
  return [`${head.councilName}\n${head.title}: ${head.subtitle}\n`, ...told]
    .join('\n')
    .replaceAll('\n', '\r\n');
}
