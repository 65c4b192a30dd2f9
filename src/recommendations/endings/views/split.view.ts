import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { messagesOf } from '../../../web/form-faults.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import { type QualityHintsView, qualityHintsView } from '../../logging/views/quality-hints.view.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { TypedDecision } from '../forms/meeting-decision-fields.form.js';
import type { TypedPart } from '../forms/split-parts.form.js';
import { type MeetingDecisionView, meetingDecisionView } from './meeting-decision.view.js';

type PartFields = {
  readonly label: InputArguments;
  readonly words: TextareaArguments;
  readonly hints: QualityHintsView;
};

export type SplitView = MeetingDecisionView & {
  readonly parts: readonly PartFields[];
  /** Folded away until it is used. */
  readonly moreParts: readonly PartFields[];
  readonly moreIsOpen: boolean;
};

/** Most are split in two. */
const SHOWN_AT_FIRST = 2;

export function splitView(
  row: RecommendationRow,
  bodies: readonly BodyRow[],
  typed: TypedDecision,
  parts: readonly TypedPart[],
  faults: readonly FieldError[] = [],
): SplitView {
  const page = { title: 'Split a recommendation', noun: 'splits', submit: 'Split' };
  const fields = parts.map((part, index) => partFields(part, index + 1, messagesOf(faults)));
  const further = parts.slice(SHOWN_AT_FIRST);
  return {
    ...meetingDecisionView(row, page, bodies, typed, faults),
    parts: fields.slice(0, SHOWN_AT_FIRST),
    moreParts: fields.slice(SHOWN_AT_FIRST),
    moreIsOpen: further.some(({ label, text }) => label || text),
  };
}

function partFields(
  { label, text }: TypedPart,
  number: number,
  errorAt: (field: string) => string | null,
): PartFields {
  return {
    label: textInput({
      name: `label-${number}`,
      label: `What the minutes call part ${number} (optional)`,
      value: label,
      width: 10,
    }),
    hints: qualityHintsView(`text-${number}`, text),
    words: textArea({
      name: `text-${number}`,
      label: `Words of part ${number}`,
      value: text,
      rows: 3,
      error: errorAt(`text-${number}`),
    }),
  };
}
