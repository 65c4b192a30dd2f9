import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TypedDetails } from './recommendation-details.form.js';
import {
  changedDetails,
  DETAIL_NAMES,
  detailNamed,
  type RecommendationDetails,
} from './recommendation-details.rules.js';

/** The field of each detail. @param at finds the message at a field */
export function detailFields(typed: TypedDetails, at: (field: string) => string | null): InputArguments[] {
  return DETAIL_NAMES.map((name) => {
    const { asked, hint, width } = detailNamed(name);
    return textInput({
      name,
      label: `${asked} (optional)`,
      hint,
      value: typed[name],
      width,
      error: at(name),
    });
  });
}

/** A row for each detail that is said. */
export function detailRows(details: RecommendationDetails): SummaryRow[] {
  return rowsOf(details, DETAIL_NAMES);
}

/** The same for the public. */
export function publicDetailRows(details: RecommendationDetails): SummaryRow[] {
  return rowsOf(
    details,
    DETAIL_NAMES.filter((name) => detailNamed(name).hasPublicRow),
  );
}

/** What became of the details that were corrected: “Label in the paper: 32 b)”. */
export function changedWords(before: RecommendationDetails, after: RecommendationDetails): string[] {
  return changedDetails(before, after).map(
    (name) => `${detailNamed(name).shown}: ${after[name] ?? 'nothing'}`,
  );
}

function rowsOf(details: RecommendationDetails, names: typeof DETAIL_NAMES): SummaryRow[] {
  return names.flatMap((name) => {
    const said = details[name];
    return said ? [summaryRow(detailNamed(name).shown, said)] : [];
  });
}
