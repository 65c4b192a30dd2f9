import type { DocumentRow } from '../../documents/documents.queries.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { proposalName } from '../forms/proposal-fields.form.js';
import { MOST_PROPOSAL_PARTS, partField } from '../forms/split.form.js';

export type ProposalSplitView = PageView & {
  readonly frame: FormFrame;
  readonly quote: { readonly text: string; readonly source: string; readonly href: null };
  readonly parts: readonly TextareaArguments[];
  readonly moreParts: readonly TextareaArguments[];
  readonly moreIsOpen: boolean;
};

/** How many parts are offered before one asks for more. */
const OFFERED = 3;

/** The form that makes several proposals of one. */
export function proposalSplitView(
  document: DocumentRow,
  proposal: ProposalRow,
  typed: readonly string[],
  faults: readonly FieldError[] = [],
): ProposalSplitView {
  const review = `/documents/${document.id}/review`;
  const back = `${review}?from=${proposal.startOffset}#proposal-${proposal.id}`;
  const all = Array.from({ length: MOST_PROPOSAL_PARTS }, (_, n) =>
    textArea({
      name: partField(n + 1),
      label: `Part ${n + 1}${n > 1 ? ' (optional)' : ''}`,
      value: typed[n] ?? '',
      rows: 4,
      error: messagesOf(faults)(partField(n + 1)),
    }),
  );
  return {
    title: 'Split the proposal',
    faults,
    backLink: { text: 'Back to the review', href: back },
    frame: formFrame(
      { action: `${review}/${proposal.id}/split`, submit: 'Split it', cancel: back },
      { caption: proposalName(proposal) },
    ),
    quote: {
      text: document.text.slice(proposal.startOffset, proposal.endOffset),
      source: document.title,
      href: null,
    },
    parts: all.slice(0, OFFERED),
    moreParts: all.slice(OFFERED),
    moreIsOpen: typed.slice(OFFERED).some((part) => part !== ''),
  };
}
