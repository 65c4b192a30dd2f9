import { spokenDays } from '../../calendar/spoken-day.js';
import type { ReportRow } from '../report-row.js';
import type { Numbers, ProgressReport, ReportItem } from './progress-report.js';

/** The report as one table: a line for each count and each item, the first column saying which part of the report it belongs to. */
export function progressRows(report: ProgressReport): ReportRow[] {
  const { numbers, changed, overdue } = report;
  return [
    ...numbers.bodies.flatMap((body) => countRows(body.code, body)),
    ...countRows('All', numbers.total),
    ...changed.recommendations.map((item) => ({ ...itemRow('New recommendation', item), day: item.on })),
    ...changed.responses.map((item) => ({
      ...itemRow('Response', item),
      day: item.on,
      what: `${item.by}: ${item.decision}`,
      account: item.reasons,
    })),
    ...changed.claims.map((item) => ({ ...itemRow('Claimed complete', item), ...claimRow(item) })),
    ...changed.verdicts.map((item) => ({
      ...itemRow('Verdict', item),
      day: item.on,
      what: [item.verdict, item.supersededBy].filter(Boolean).join(' by '),
      account: item.remark,
    })),
    ...changed.extensions.map((item) => ({
      ...itemRow('Extension', item),
      day: item.on,
      due_on: item.newDueOn,
      what: `agreed by ${item.agreedBy}`,
      account: item.reason,
    })),
    ...changed.endings.map((item) => ({
      ...itemRow('Withdrawn, split or merged', item),
      day: item.on,
      what: [item.ending, ...item.successors].join(' '),
      account: item.reason,
    })),
    ...overdue.responses.map((item) => ({ ...itemRow('Overdue response', item), ...lateRow(item) })),
    ...overdue.actions.map((item) => ({ ...itemRow('Overdue action', item), ...lateRow(item) })),
    ...report.acceptedWithoutAction.map((item) => ({
      ...itemRow('Accepted, no action named', item),
      day: item.on,
      what: `for ${spokenDays(item.days)}`,
    })),
    ...report.awaitingVerdict.map((item) => ({ ...itemRow('Awaiting a verdict', item), ...claimRow(item) })),
    ...report.atRisk.map((item) => ({
      ...itemRow('At risk', item),
      day: item.on,
      due_on: item.dueOn,
      forecast_on: item.forecastOn,
      what: item.claim,
      account: item.account,
    })),
    ...report.noUpdate.map((item) => ({
      ...itemRow('No update received', item),
      owner: item.askedOf,
      day: item.askedOn,
      due_on: item.deadlineOn,
      what: item.notAsked === null ? 'asked in a round, nothing said by its deadline' : 'not asked',
      account: item.notAsked,
    })),
  ];
}

function itemRow(
  section: string,
  { reference, body, words, owner, source, municipalYear }: ReportItem,
): ReportRow {
  return {
    section,
    reference,
    body: body.code,
    words,
    owner,
    source_title: source.title ?? source.planOf,
    source_date: source.on,
    source_label: source.label,
    municipal_year: municipalYear,
  };
}

function claimRow(item: ProgressReport['awaitingVerdict'][number]): ReportRow {
  const evidence = item.evidence.map(({ title, address }) => `${title} ${address}`).join('; ');
  return { day: item.on, account: item.account, evidence };
}

function lateRow(item: ProgressReport['overdue']['actions'][number]): ReportRow {
  return { due_on: item.dueOn, days_late: item.daysLate, times_extended: item.timesExtended };
}

function countRows(body: string, { recommendations, actions }: Numbers): ReportRow[] {
  const rows = (of: string, counts: object) =>
    Object.entries(counts).map(([name, count]: [string, number]) => ({
      section: 'Numbers',
      body,
      what: `${of}: ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
      count,
    }));
  return [...rows('recommendations', recommendations), ...rows('actions', actions)];
}
