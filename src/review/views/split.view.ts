import type { DocumentRow } from '../../documents/documents.queries.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import {
  type QualityHintsView,
  qualityHintsView,
} from '../../recommendations/logging/views/quality-hints.view.js';
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
  readonly parts: readonly ProposalPart[];
  readonly moreParts: readonly ProposalPart[];
  readonly moreIsOpen: boolean;
};

type ProposalPart = {
  readonly words: TextareaArguments;
  /** What its words lack; null for what is no recommendation. */
  readonly hints: QualityHintsView | null;
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
  const isAsked = proposal.type === 'recommendation';
  const all = Array.from({ length: MOST_PROPOSAL_PARTS }, (_, n): ProposalPart => {
    const [name, value] = [partField(n + 1), typed[n] ?? ''];
    return {
      words: textArea({
        ...{ name, value, rows: 4 },
        label: `Part ${n + 1}${n > 1 ? ' (optional)' : ''}`,
        error: messagesOf(faults)(name),
      }),
      hints: isAsked ? qualityHintsView(name, value) : null,
    };
  });
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
