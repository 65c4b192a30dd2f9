import type { HeadlineCount, HeadlineSum } from '../counts/headline.rules.js';

/** “51 made = 32 answered + 12 awaiting a response + 7 withdrawn”, of each set; parts of which there are none are left out. */
export function sumsInWords<Id extends string>(
  counts: readonly HeadlineCount<Id>[],
  sums: readonly HeadlineSum<Id>[],
): string[] {
  const told = new Map(counts.map((each) => [each.id, each]));
  return sums.flatMap(({ whole, parts }) => {
    const all = told.get(whole);
    if (!all || all.count === 0) return [];
    const some = parts.flatMap((id) => told.get(id) ?? []).filter(({ count }) => count > 0);
    return [`${countTold(all)} = ${some.map(countTold).join(' + ')}`];
  });
}

function countTold({ text, count }: HeadlineCount): string {
  return `${count.toLocaleString('en-GB')} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
