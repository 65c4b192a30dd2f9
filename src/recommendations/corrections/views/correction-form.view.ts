import { pathOfReference } from '../../../items/references/reference.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { RecommendationCorrectionForm } from '../forms/correction.form.js';

export type RecommendationCorrectionView = PageView & {
  readonly frame: FormFrame;
  readonly words: TextareaArguments;
  readonly label: InputArguments;
  readonly reason: TextareaArguments;
};

export function recommendationCorrectionView(
  row: RecommendationRow,
  { label, text, reason, seen }: RecommendationCorrectionForm,
  faults: readonly FieldError[] = [],
): RecommendationCorrectionView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = messagesOf(faults);
  return {
    title: `Correct the wording of ${row.reference}`,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    frame: formFrame({ action: `${path}/corrections/new`, submit: 'Correct', cancel: path }, { seen }),
    words: textArea({
      name: 'text',
      label: 'Words of the recommendation',
      value: text,
      rows: 8,
      error: errorAt('text'),
    }),
    label: textInput({
      name: 'label',
      label: 'What the paper calls it (optional)',
      hint: 'Its own number or letter, such as 32 a).',
      value: label,
      width: 10,
      error: errorAt('label'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why it is corrected',
      value: reason,
      rows: 3,
      error: errorAt('reason'),
    }),
  };
}
