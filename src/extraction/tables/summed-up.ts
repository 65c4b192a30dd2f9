import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
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
  const codes = codesOf(blocks);
  if (codes.length < 2) return [...findings];
  const minuteOf = (reference: string | null) => {
    const number = /\d+[a-z]?$/.exec(reference ?? '')?.[0];
    return number ? codes.find(({ code }) => code.endsWith(number)) : undefined;
  };
  const rows = findings.filter(
    ({ rule, passage }) => rule === ROW && passage.text.split(' ').length <= MOST_WORDS,
  );
  const dropped = new Set<Finding>();
  const owners = new Map<Finding, string>();
  for (const minute of codes) {
    const summed = rows.filter(({ reference }) => minuteOf(reference) === minute);
    const told = findings.filter(
      (one) => one.rule !== ROW && one.type !== 'noted' && one.block >= minute.from && one.block < minute.to,
    );
    if (summed.length === 0 || told.length < summed.length) continue;
    for (const row of summed) dropped.add(row);
    const who = new Set(summed.map(({ owner }) => owner));
    const [only] = who;
    if (only && who.size === 1) for (const one of told) owners.set(one, only);
  }
  return findings
    .filter((one) => !dropped.has(one))
    .map((one) => {
      const owner = owners.get(one);
      return owner && one.type === 'action' ? { ...one, fallbackOwner: one.fallbackOwner ?? owner } : one;
    });
}

function codesOf(blocks: readonly Block[]): { code: string; from: number; to: number }[] {
  const starts = blocks.flatMap((block, i) => {
    const code = block.kind === 'row' ? null : minuteCodeOf(block.passage.text);
    return code ? [{ code, from: i }] : [];
  });
  return starts.map((start, n) => ({ ...start, to: starts[n + 1]?.from ?? blocks.length }));
}
