import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import { pathOfReference } from '../../reference.rules.js';
import type { PublicityChangeForm } from '../forms/publicity-change.form.js';
import type { PublicityChoiceForm } from '../forms/publicity-choice.form.js';
import { type PublicityFields, publicityFields } from './publicity-fields.view.js';

export type PublicityFormView = PageView & {
  readonly action: string;
  readonly itemPath: string;
  readonly reference: string;
  readonly text: string;
  readonly fields: PublicityFields;
  readonly actions: CheckboxesArguments;
  readonly reason: TextareaArguments;
  readonly seen: number;
};

export function publicityFormView(
  row: RecommendationRow,
  choice: PublicityChoiceForm,
  { reason, actions, seen }: PublicityChangeForm,
  faults: readonly FieldError[] = [],
): PublicityFormView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = (name: string) => faults.find(({ field }) => field === name)?.message ?? null;
  return {
    title: `Who may read ${row.reference}`,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    action: `${path}/publicity/new`,
    itemPath: path,
    reference: row.reference,
    text: row.text,
    fields: publicityFields(choice, errorAt),
    actions: checkboxes({
      name: 'actions',
      legend: 'Its actions',
      items: [
        {
          value: 'yes',
          text: 'Change its actions in the same way',
          hint: 'An exempt action appears nowhere to the public, not even with a summary.',
        },
      ],
      values: actions === 'yes' ? ['yes'] : [],
      error: errorAt('actions'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'For the history of this recommendation; the public does not see it.',
      value: reason,
      rows: 3,
      error: errorAt('reason'),
    }),
    seen,
  };
}
