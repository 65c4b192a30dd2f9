import { stringify } from 'csv-stringify/sync';
import { type AnnualMeeting, municipalYearOf } from '../calendar/municipal-year.js';
import { DETAIL_NAMES, detailsIn } from '../recommendations/details/recommendation-details.rules.js';
import { spreadsheetCell } from '../web/spreadsheet-cell.rules.js';
import type { PublicAction, PublicRecommendation } from './public-items.js';
import { publicPath, publicReference } from './views/public-words.js';

/** An item as open data. */
export type OpenDataRow = Readonly<Record<string, string | number | null>>;

/** The columns of open data, in the order of the file. */
export const OPEN_DATA_COLUMNS = {
  recommendations: [
    'reference',
    'address',
    'text',
    ...DETAIL_NAMES,
    'body_code',
    'body',
    'addressee',
    'further_addressees',
    'tags',
    'wards',
    'made_on',
    'municipal_year',
    'response_due_on',
    'further_responses_due',
    'response',
    'responded_on',
    'reasons',
    'further_responses',
    'state',
    'counted_as',
    'verdict',
    'verdict_on',
    'source',
  ],
  actions: [
    'reference',
    'address',
    'text',
    'label',
    'body_code',
    'body',
    'owner',
    'made_on',
    'municipal_year',
    'due_on',
    'times_extended',
    'recommendation',
    'state',
    'verdict',
    'verdict_on',
    'source',
  ],
} as const;

/** Recommendations as rows of open data; days as YYYY-MM-DD. */
export function recommendationRows(
  items: readonly PublicRecommendation[],
  publicUrl: string,
  annualMeeting: AnnualMeeting,
): OpenDataRow[] {
  return items.map((item) => ({
    reference: publicReference('R', item),
    address: `${publicUrl}${publicPath('R', item)}`,
    text: item.text,
    ...detailsIn(item),
    body_code: item.bodyCode,
    body: item.bodyName,
    addressee: item.addressee,
    further_addressees: item.furtherAddressees.join('; '),
    tags: item.tags.join('; '),
    wards: item.wards.join('; '),
    made_on: item.isMadeOnKnown ? item.madeOn : null,
    municipal_year: item.isMadeOnKnown ? municipalYearOf(item.madeOn, annualMeeting).label : null,
    response_due_on: item.responseDueOn,
    further_responses_due: item.furtherClocks
      .flatMap(({ body, dueOn }) => (dueOn ? [`${body}: ${dueOn}`] : []))
      .join('; '),
    response: item.decision,
    responded_on: item.isDecidedOnKnown ? item.decidedOn : null,
    reasons: item.reasons,
    further_responses: item.furtherAnswers
      .map(({ body, decision, decidedOn }) => `${body}: ${decision} on ${decidedOn}`)
      .join('; '),
    state: item.state,
    counted_as: item.outcome,
    verdict: item.verdict,
    verdict_on: item.verdictOn,
    source: item.sourceTitle,
  }));
}

/** Actions as rows of open data; days as YYYY-MM-DD. */
export function publicActionRows(
  items: readonly PublicAction[],
  publicUrl: string,
  annualMeeting: AnnualMeeting,
): OpenDataRow[] {
  return items.map((item) => ({
    reference: publicReference('A', item),
    address: `${publicUrl}${publicPath('A', item)}`,
    text: item.text,
    label: item.label,
    body_code: item.bodyCode,
    body: item.bodyName,
    owner: item.owner,
    made_on: item.isMadeOnKnown ? item.madeOn : null,
    municipal_year: item.isMadeOnKnown ? municipalYearOf(item.madeOn, annualMeeting).label : null,
    due_on: item.dueOn,
    times_extended: item.extensions,
    recommendation:
      item.recommendationYear === null || item.recommendationNumber === null
        ? null
        : publicReference('R', { year: item.recommendationYear, number: item.recommendationNumber }),
    state: item.state,
    verdict: item.verdict,
    verdict_on: item.verdictOn,
    source: item.sourceTitle,
  }));
}

/** Rows for spreadsheets: one header, also where there are none, and nothing that is calculated. */
export function openDataAsCsv(rows: readonly OpenDataRow[], columns: readonly string[]): string {
  return linesOf(rows, columns, true);
}

/** The same as more lines of a file that has begun. */
export function moreOpenDataAsCsv(rows: readonly OpenDataRow[], columns: readonly string[]): string {
  return linesOf(rows, columns, false);
}

function linesOf(rows: readonly OpenDataRow[], columns: readonly string[], isBeginning: boolean): string {
  return stringify([...rows], {
    bom: isBeginning,
    header: isBeginning,
    columns: [...columns],
    cast: { string: spreadsheetCell },
  });
}

/** Rows for programs, with the day as at which they hold. */
export function openDataAsJson(council: string, asAt: string, rows: readonly OpenDataRow[]): string {
  return `${JSON.stringify({ council, asAt, items: rows }, null, 2)}\n`;
}
