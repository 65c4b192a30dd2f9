import type { LaidHeading, LaidReport } from './lay-out.js';
import type { PartToSet } from './typeset.js';
import type { TypstHead, TypstSection } from './typst-data.js';

/** A part with all that it has to know but its first page. */
export type WaitingPart = Omit<PartToSet, 'firstPage'> & {
  /** The number of its volume, from 0. */
  readonly volume: number;
  /** All that it prints, in their order. */
  readonly headings: readonly LaidHeading[];
};

/** As the template says it. */
const MISSING_HEADING = { id: null, text: 'Signs that are not shown', level: 2 };

/** All parts of a report, in their order. */
export function partsToSet({ head, volumes, list, missing }: LaidReport): WaitingPart[] {
  const isWhole = volumes.length === 1 && volumes[0]?.parts.length === 1;
  return volumes.flatMap(({ parts, holds }, volume) => {
    const places = parts.map(({ headings }) => headings.flatMap(({ id }) => id ?? []));
    const showsStandIn = parts.some(({ hasStandIn }) => hasStandIn);
    const own = headOf(head, volume, volumes.length, holds);
    return parts.map(({ file, families, fontPaths, headings }, index) => {
      const isFirst = index === 0;
      const told = isFirst && volume === 0 ? list : null;
      const unshown = showsStandIn && index === parts.length - 1 ? missing : [];
      return {
        ...{ file, families, fontPaths, isWhole, volume, head: own, isFirst, list: told },
        places: places[index] ?? [],
        further: places.flatMap((each, other) => (other === index ? [] : each)),
        missing: unshown,
        headings: [
          ...(isFirst ? [{ id: null, text: own.title, level: 1 }] : []),
          ...(told ? [{ id: told.id, text: told.heading ?? '', level: told.level }] : []),
          ...headings,
          ...(unshown.length > 0 ? [MISSING_HEADING] : []),
        ],
      };
    });
  });
}

/** Later volumes say what they hold; what the report begins with stands in the first. */
function headOf(head: TypstHead, volume: number, count: number, holds: readonly string[]): TypstHead {
  if (count === 1) return head;
  const frontMatter =
    volume === 0 ? head.frontMatter : [{ name: 'This volume holds', value: holds.join('; ') }];
  return { ...head, title: volumeTitle(head.title, volume, count), frontMatter };
}

export function volumeTitle(title: string, volume: number, count: number): string {
  return `${title}, volume ${volume + 1} of ${count}`;
}

/** The list of volumes with the pages of each, as far as they are known. */
export function withPages(list: TypstSection, column: number, pages: readonly string[]): TypstSection {
  return {
    ...list,
    blocks: list.blocks.map((block) => ({
      ...block,
      ...(block.tables && {
        tables: block.tables.map((table) => ({
          ...table,
          rows: table.rows.map((row, number) => ({
            ...row,
            cells: row.cells.map((cell, index) =>
              index === column ? { ...cell, text: pages[number] ?? '' } : cell,
            ),
          })),
        })),
      }),
    })),
  };
}
