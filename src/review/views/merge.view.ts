import type { DocumentRow } from '../../documents/documents.queries.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { MergeForm } from '../forms/merge.form.js';
import { proposalName } from '../forms/proposal-fields.form.js';
import { wordsNow } from '../proposal-shaping.rules.js';

export type MergeView = PageView & {
  readonly frame: FormFrame;
  readonly words: string;
  readonly neighbour: RadiosArguments;
  readonly text: TextareaArguments;
};

type Neighbours = { readonly before: ProposalRow | null; readonly after: ProposalRow | null };

/** The form that makes one proposal of two. */
export function mergeView(
  document: DocumentRow,
  proposal: ProposalRow,
  { before, after }: Neighbours,
  typed: MergeForm,
  faults: readonly FieldError[] = [],
): MergeView {
  const review = `/documents/${document.id}/review`;
  const back = `${review}?from=${proposal.startOffset}#proposal-${proposal.id}`;
  const error = messagesOf(faults);
  const offered = [
    { value: 'before', text: 'The one before', proposal: before },
    { value: 'after', text: 'The one after', proposal: after },
  ];
  return {
    title: 'Merge the proposal with another',
    faults,
    backLink: { text: 'Back to the review', href: back },
    frame: formFrame(
      { action: `${review}/${proposal.id}/merge`, submit: 'Merge them', cancel: back },
      { caption: proposalName(proposal) },
    ),
    words: wordsNow(proposal),

    neighbour: radios({
      name: 'neighbour',
      legend: 'Merge it with',
      items: offered.flatMap(({ value, text, proposal: other }) =>
        other ? [{ value, text, hint: `${proposalName(other)}: ${wordsNow(other)}` }] : [],
      ),
      value: typed.neighbour || (before ? null : 'after'),
      error: error('neighbour'),
    }),
    text: textArea({
      name: 'text',
      label: 'Words of both together (optional)',
      hint: 'If you leave it empty, the words of one follow those of the other',
      value: typeof typed.text === 'string' ? typed.text : '',
      rows: 5,
      error: error('text'),
    }),
  };
}
