import type { Nation } from '../../deadlines/council-law.rules.js';
import type { TypedPublicity } from '../../items/publicity/publicity-change.form.js';
import { type PublicityFields, publicityFields } from '../../items/publicity/publicity-fields.view.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { ActionOfIt } from './actions-of-it.queries.js';
import type { RecommendationPublicityForm } from './recommendation-publicity.form.js';

export type PublicityFormView = PageView & {
  readonly frame: FormFrame;
  readonly reference: string;
  readonly text: string;
  readonly fields: PublicityFields;
  /** Null where no action would follow. */
  readonly actions: CheckboxesArguments | null;
  /** What becomes of its actions without being asked; empty where it has none. */
  readonly actionWords: readonly string[];
  readonly reason: TextareaArguments;
  /** The paper in which its words stand, with where that is kept back; null where it has none. */
  readonly paper: { readonly title: string; readonly href: string } | null;
};

export function publicityFormView(
  row: RecommendationRow,
  owed: readonly ActionOfIt[],
  nation: Nation,
  { choice, form: { reason, actions, seen } }: TypedPublicity<RecommendationPublicityForm>,
  faults: readonly FieldError[] = [],
): PublicityFormView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = messagesOf(faults);
  return {
    title: `Who can see ${row.reference}`,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    frame: formFrame({ action: `${path}/publicity/new`, submit: 'Save', cancel: path }, { seen }),
    reference: row.reference,
    text: row.text,
    fields: publicityFields(choice, errorAt, nation),
    ...actionsPart(owed, actions, errorAt('actions')),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'For the history of this recommendation; the public does not see it.',
      value: reason,
      rows: 3,
      error: errorAt('reason'),
    }),
    paper:
      row.documentId === null
        ? null
        : {
            title: row.documentTitle ?? 'it was taken from',
            href: `/documents/${row.documentId}/publicity/new`,
          },
  };
}

/** Which actions follow only where it is asked, and what is said of the others; all by reference. */
function actionsPart(
  owed: readonly ActionOfIt[],
  ticked: RecommendationPublicityForm['actions'],
  error: string | null,
): Pick<PublicityFormView, 'actions' | 'actionWords'> {
  const named = (chosen: (action: ActionOfIt) => boolean) =>
    owed
      .filter(chosen)
      .map((action) => formatReference({ kind: 'A', ...action }))
      .join(', ');
  const following = named(({ cameWithIt }) => cameWithIt);
  const apart = named(({ cameWithIt, publicity }) => !cameWithIt && publicity !== 'published');
  const open = named(({ publicity }) => publicity !== 'exempt');
  const actionWords = [
    open && `If you make it exempt, these actions become exempt with it: ${open}.`,
    apart && `Decided separately, and can only be opened on their own pages: ${apart}.`,
  ].filter(Boolean);
  if (!following) return { actions: null, actionWords };
  const question = {
    name: 'actions',
    legend: 'Its actions',
    items: [
      {
        value: 'yes',
        text: `Change ${following} in the same way`,
        hint: 'Who can see these actions follows this recommendation. The public sees nothing of an exempt action, not even a summary.',
      },
    ],
    values: ticked === 'yes' ? ['yes'] : [],
    error,
  };
  return { actions: checkboxes(question), actionWords };
}
