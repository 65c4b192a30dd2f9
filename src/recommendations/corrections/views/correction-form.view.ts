import { pathOfReference } from '../../../items/references/reference.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { InputArguments } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import { detailFields } from '../../details/recommendation-details.view.js';
import { type QualityHintsView, qualityHintsView } from '../../logging/views/quality-hints.view.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { TypedWording } from '../forms/correction.form.js';

export type RecommendationCorrectionView = PageView & {
  readonly frame: FormFrame;
  readonly words: TextareaArguments;
  readonly hints: QualityHintsView;
  readonly details: readonly InputArguments[];
  readonly reason: TextareaArguments;
};

export function recommendationCorrectionView(
  row: RecommendationRow,
  { form: { text, reason, seen }, details }: TypedWording,
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
    hints: qualityHintsView('text', text),
    details: detailFields(details, errorAt),
    reason: textArea({
      name: 'reason',
      label: 'Why it is corrected',
      value: reason,
      rows: 3,
      error: errorAt('reason'),
    }),
  };
}
