import type { ReportedChanges } from './progress-report.js';

/** A part of a report, and the items of which it tells. */
export type ReportPart = readonly [string, readonly { readonly reference: string }[]];

/** What changed, part by part, in the order in which reports tell it. */
export function changedParts(changed: ReportedChanges): ReportPart[] {
  return [
    ['New', changed.recommendations],
    ['Answered', changed.responses],
    ['Claimed complete', changed.claims],
    ['Judged', changed.verdicts],
    ['Extended', changed.extensions],
    ['Withdrawn, split or merged', changed.endings],
  ];
}

/** In which parts each item stands, by reference: items and parts in the order in which they are told. */
export function partsOfItems(parts: readonly ReportPart[]): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  for (const [part, items] of parts) {
    for (const { reference } of items) told.set(reference, (told.get(reference) ?? new Set()).add(part));
  }
  return told;
}
