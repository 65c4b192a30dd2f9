import { EXEMPT_GROUNDS } from '../../bodies/exempt-ground.rules.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import type { ItemFacts, ProgressFacts } from '../progress/progress-facts.js';
import type { ReportRow } from '../report-row.js';
import type { ExemptItem } from './exempt-item.js';

/** What is exempt among all that a report tells and counts, in the order of the references. */
export function exemptItems({
  recommendations,
  actions,
}: Pick<ProgressFacts, 'recommendations' | 'actions'>): ExemptItem[] {
  return [
    ...recommendations.filter(isExempt).map((item) => asExemptItem({ kind: 'R', ...item }, item)),
    ...actions
      .filter((action) => action.isTold && isExempt(action))
      .map((item) => asExemptItem({ kind: 'A', ...item }, item)),
  ];
}

/** Those of them that a row of the report names: for a report that counts nothing else. */
export function exemptItemsNamed(
  items: readonly ExemptItem[],
  rows: readonly Pick<ReportRow, 'reference'>[],
): ExemptItem[] {
  const named = new Set(rows.map(({ reference }) => reference));
  return items.filter(({ reference }) => named.has(reference));
}

/** An exempt item with the reference by which it goes. */
export function asExemptItem(
  reference: Reference,
  { exemptGround, publicSummary }: Pick<ItemFacts, 'exemptGround' | 'publicSummary'>,
): ExemptItem {
  const { kind, year, number } = reference;
  return {
    reference: formatReference({ kind, year, number }),
    path: pathOfReference({ kind, year, number }),
    // Of what was brought in from elsewhere the ground may be in other words.
    ground: EXEMPT_GROUNDS.find((each) => each === exemptGround) ?? null,
    summary: publicSummary,
  };
}

function isExempt({ publicity }: Pick<ItemFacts, 'publicity'>): boolean {
  return publicity === 'exempt';
}
