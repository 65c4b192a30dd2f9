import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import { minuteCodeOf } from '../resolutions/stretches.js';

/** The rule of rows that are read out of a table of actions. */
const ROW = 'row of a table of actions';
/** A row of a summary says in a few words what the minute says in full. */
const MOST_WORDS = 8;

/**
 * Minutes that end in a table of actions by the numbers of their minutes ("046 | Three quotes for swings | JM") print again what
 * stands above: such a row gives its owner to what its minute asks, and is no item by itself.
 */
export function withoutSummary(findings: readonly Finding[], blocks: readonly Block[]): Finding[] {
  const rows = findings.filter(
    ({ rule, passage }) => rule === ROW && passage.text.split(' ').length <= MOST_WORDS,
  );
  const minutes = rows.length === 0 ? [] : minutesOf(blocks);
  if (minutes.length < 2) return [...findings];
  const byNumber = new Map(minutes.map(({ code }, n) => [lastNumberOf(code), n]));
  const summed = groupBy(rows, ({ reference }) => byNumber.get(lastNumberOf(reference)) ?? -1);
  const told = toldIn(findings, minutes);
  const dropped = new Set<Finding>();
  const owners = new Map<Finding, string>();
  for (const [minute, printedAgain] of summed) {
    const above = told.get(minute) ?? [];
    if (minute < 0 || above.length < printedAgain.length) continue;
    for (const row of printedAgain) dropped.add(row);
    const [only, ...others] = new Set(printedAgain.map(({ owner }) => owner));
    if (only && others.length === 0) for (const one of above) owners.set(one, only);
  }
  return findings
    .filter((one) => !dropped.has(one))
    .map((one) => {
      const owner = owners.get(one);
      return owner && one.type === 'action' ? { ...one, fallbackOwner: one.fallbackOwner ?? owner } : one;
    });
}

/** What each minute asks, decides or promises, by its place among the minutes. */
function toldIn(findings: readonly Finding[], minutes: readonly { from: number }[]): Map<number, Finding[]> {
  const asked = findings
    .filter(({ rule, type }) => rule !== ROW && type !== 'noted')
    .sort((a, b) => a.block - b.block);
  let at = -1;
  return groupBy(asked, ({ block }) => {
    while ((minutes[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= block) at++;
    return at;
  });
}

/** "046" of "24/046" and of a row's "46." */
function lastNumberOf(words: string | null): string {
  return (/\d+(?=\D*$)/.exec(words?.slice(-12) ?? '')?.[0] ?? '').replace(/^0+/, '');
}

function minutesOf(blocks: readonly Block[]): { code: string; from: number }[] {
  return blocks.flatMap((block, from) => {
    const code = block.kind === 'row' ? null : minuteCodeOf(block.passage.text);
    return code ? [{ code, from }] : [];
  });
}
