import type { ReportRow } from '../report-row.js';
import { itemRowOf } from '../standing/item-row.js';
import type { ChairsBrief } from './chairs-brief.js';

/** The brief as one table: a line for each item of each part. */
export function briefRows({ changed, promised, slipped, claimed, questions }: ChairsBrief): ReportRow[] {
  return [
    ...questions.map(({ item, question, because, quote }) => ({
      ...itemRowOf('Worth asking', item),
      what: `${question} ${because}`,
      account: `${quote.words} (${quote.source})`,
    })),
    ...changed.recommendations.map((item) => ({ ...itemRowOf('New recommendation', item), day: item.on })),
    ...changed.responses.map((item) => ({
      ...itemRowOf('Response', item),
      day: item.on,
      what: `${item.by}: ${item.decision}`,
      account: item.reasons,
    })),
    ...changed.claims.map((item) => ({ ...itemRowOf('Claimed complete', item), day: item.on })),
    ...changed.verdicts.map((item) => ({
      ...itemRowOf('Verdict', item),
      day: item.on,
      what: item.verdict,
      account: item.remark,
    })),
    ...changed.extensions.map((item) => ({
      ...itemRowOf('Extension', item),
      day: item.on,
      due_on: item.newDueOn,
      account: item.reason,
    })),
    ...changed.endings.map((item) => ({
      ...itemRowOf('Withdrawn, split or merged', item),
      day: item.on,
      what: [item.ending, ...item.successors].join(' '),
      account: item.reason,
    })),
    ...promised.map((item) => ({
      ...itemRowOf('Promised for the meeting', item),
      due_on: item.dueOn,
      what: item.kept,
      day: item.accountOn,
      account: item.account,
    })),
    ...slipped.map((item) => ({
      ...itemRowOf('Slipped', item),
      due_on: item.dueOn,
      days_late: item.daysLate,
      times_extended: item.timesExtended,
      what: item.why.join('; '),
    })),
    ...claimed.map((item) => ({
      ...itemRowOf('For the meeting to judge', item),
      day: item.on,
      account: item.account,
      evidence: item.evidence.map(({ title, address }) => `${title} ${address}`).join('; '),
    })),
  ];
}
