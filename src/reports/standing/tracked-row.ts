import type { ReportRow } from '../report-row.js';
import { itemRowOf } from './item-row.js';
import type { TrackedItem } from './tracked-item.js';

/** An item of a tracker as a line of a table. */
export function trackedRow(section: string, item: TrackedItem): ReportRow {
  const { madeOn, dueOn, daysLate, timesExtended, latest, stateLabel, response, closedOn } = item;
  return {
    ...itemRowOf(section, item),
    day: closedOn ?? madeOn,
    due_on: dueOn,
    days_late: daysLate || null,
    times_extended: timesExtended || null,
    what: [stateLabel, response && `${response.by}: ${response.decision}`].filter(Boolean).join('; '),
    account: latest?.words ?? response?.reasons ?? null,
    evidence: latest?.evidence.map(({ title, address }) => `${title} ${address}`).join('; ') ?? null,
    forecast_on: latest?.forecastOn ?? null,
  };
}
