import { changedParts } from '../progress/told-parts.rules.js';
import type { ReportRow } from '../report-row.js';
import type { NamedStandings } from '../standing/named-standings.rules.js';
import { partRows } from '../standing/part-rows.rules.js';
import type { ChairsBrief } from './chairs-brief.js';

/** The brief as one table: every item once, with the parts that tell of it and the question that it raises. */
export function briefRows(brief: ChairsBrief, standings: NamedStandings): ReportRow[] {
  const { asAt, changed, promised, slipped, claimed, questions } = brief;
  return partRows(standings, asAt, [
    ...questions.map(({ item, question }) => [`Worth asking: ${question}`, [item]] as const),
    ...changedParts(changed),
    ['Promised by the meeting', promised],
    ['Slipped', slipped],
    ['Awaiting a verdict', claimed],
  ]);
}
