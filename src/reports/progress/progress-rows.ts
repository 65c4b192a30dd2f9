import type { ReportRow } from '../report-row.js';
import type { FullItem, ProgressReport } from './progress-report.js';
import { changedParts, partsOfItems } from './told-parts.rules.js';

/** The report as one table: every item once, with the parts of the report that tell of it and all that is known of it. */
export function progressRows(report: ProgressReport): ReportRow[] {
  const told = partsTelling(report);
  return report.items.map((item) => fullRow(item, [...(told.get(item.reference) ?? [])]));
}

/** What is known of an item, as a line of a table. @param parts the parts of the report that tell of it */
export function fullRow(item: FullItem, parts: readonly string[]): ReportRow {
  const { source, response, update, extension, ending, verdict } = item;
  return {
    section: parts.join('; '),
    reference: item.reference,
    kind: item.kind,
    address: item.path,
    body: item.body.code,
    words: item.words,
    owner: item.owner,
    addressee: item.addressee,
    made_on: item.madeOn,
    municipal_year: item.municipalYear,
    response_due_on: item.responseDueOn,
    response: response?.decision ?? null,
    responded_on: response?.on ?? null,
    reasons: response?.reasons ?? null,
    day: update?.on ?? null,
    due_on: item.dueOn,
    days_late: item.daysLate,
    times_extended: item.timesExtended,
    state: item.state,
    status: item.status,
    what: update?.claim ?? null,
    account: update?.account ?? null,
    evidence: update?.evidence.map(({ title, address }) => `${title} ${address}`).join('; ') ?? null,
    forecast_on: update?.forecastOn ?? null,
    extended_on: extension?.on ?? null,
    extended_from: extension?.oldDueOn ?? null,
    extension_agreed_by: extension?.agreedBy ?? null,
    extension_reason: extension?.reason ?? null,
    ending: ending?.kind ?? null,
    ended_on: ending?.on ?? null,
    ending_reason: ending?.reason ?? null,
    replaced_by: ending?.successors.join('; ') ?? null,
    verdict: verdict?.verdict ?? null,
    verdict_on: verdict?.on ?? null,
    remark: [verdict?.remark, verdict?.supersededBy && `Superseded by ${verdict.supersededBy}`]
      .filter(Boolean)
      .join('. '),
    recommendation: source.planOf,
    source_title: source.title,
    source_date: source.on,
    source_label: source.label,
  };
}

/** In which parts of the report each item stands, by reference. */
function partsTelling({ changed, overdue, ...report }: ProgressReport): Map<string, Set<string>> {
  return partsOfItems([
    ...changedParts(changed),
    ['Response overdue', overdue.responses],
    ['Action overdue', overdue.actions],
    ['Accepted, no action with owner and date', report.acceptedWithoutAction],
    ['Awaiting a verdict', report.awaitingVerdict],
    ['At risk', report.atRisk],
    ['No update received', report.noUpdate],
  ]);
}
