import { type AnnualMeeting, municipalYearOf } from '../../calendar/municipal-year.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import type { ItemFacts, ReportBody, ReportedAction, ReportedRecommendation } from './progress-facts.js';
import type { ReportItem } from './progress-report.js';

/** Names items as the report does. */
export type NameItem = {
  recommendation(facts: ReportedRecommendation): ReportItem;
  action(facts: ReportedAction): ReportItem;
};

export function itemNames(bodies: readonly ReportBody[], annualMeeting: AnnualMeeting): NameItem {
  const byId = new Map(bodies.map(({ id, code, name }) => [id, { code, name }]));
  const known = new WeakMap<ItemFacts, ReportItem>();
  const named = (
    facts: ItemFacts,
    kind: ReportItem['kind'],
    owner: string | null,
    planOf: Reference | null,
  ): ReportItem => {
    const body = byId.get(facts.bodyId);
    if (!body) throw new Error(`The report does not speak of body ${facts.bodyId}`);
    const reference = {
      kind: kind === 'action' ? 'A' : 'R',
      year: facts.year,
      number: facts.number,
    } as const;
    return {
      kind,
      reference: formatReference(reference),
      path: pathOfReference(reference),
      words: facts.text,
      body,
      municipalYear: facts.isMadeOnKnown ? municipalYearOf(facts.madeOn, annualMeeting).label : null,
      owner,
      source: {
        title: facts.sourceTitle,
        planOf: planOf && formatReference(planOf),
        on: facts.sourceOn ?? (facts.isMadeOnKnown ? facts.madeOn : null),
        label: facts.label,
      },
    };
  };
  /** Every part of a report names the same items: each is put into words once. */
  const once =
    <Facts extends ItemFacts>(name: (facts: Facts) => ReportItem) =>
    (facts: Facts) => {
      const item = known.get(facts) ?? name(facts);
      known.set(facts, item);
      return item;
    };
  return {
    recommendation: once((facts) => named(facts, 'recommendation', facts.addressee, null)),
    action: once((facts) => named(facts, 'action', facts.owner, facts.planOf)),
  };
}
