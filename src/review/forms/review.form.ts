import type { DocumentKind } from '../../documents/document.rules.js';
import type { ProposalState } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { parseReference } from '../../items/references/reference.rules.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import type { ReviewDecision } from '../decision.js';
import type { EarlierRow } from '../earlier-decisions.queries.js';
import { keptFrom, proposalFieldOf } from './proposal-fields.form.js';
import { afterButton } from './review-button.form.js';
import { draftOf, type ReviewChoices, type TypedProposal, typedProposalFrom } from './typed-proposal.form.js';

/** What was typed about proposals that stay undecided, by their ids; null where nothing is left of it. */
export type Drafts = ReadonlyMap<number, Record<string, string> | null>;

/** What was typed about each proposal, by its id, and what of it is to be kept for later. */
export type TypedReview = { readonly fields: ReadonlyMap<number, TypedProposal>; readonly drafts: Drafts };

const STATES: readonly ProposalState[] = ['waiting', 'skipped'];

/**
 * Reads the form of a whole review. Fields of a proposal that is not accepted are not looked at, so nothing half-typed holds up the rest:
 * they are kept as they are. A button that leads away (`go`) decides nothing.
 * @param paper of what kind it is
 */
export function readReview(
  body: FormBody,
  paper: DocumentKind,
  proposals: readonly ProposalRow[],
  choices: ReviewChoices,
  earlier: ReadonlyMap<number, EarlierRow> = new Map(),
): TypedReading<TypedReview, { readonly decisions: readonly ReviewDecision[] }> {
  const decisions: ReviewDecision[] = [];
  const faults: FieldError[] = [];
  const typed = new Map<number, TypedProposal>();
  const drafts = new Map<number, Record<string, string> | null>();
  for (const proposal of proposals) {
    const was = STATES.find((state) => state === body[proposalFieldOf(proposal.id, 'was')]);
    if (!was) continue;
    const fields = afterButton(body.all, paper, proposal, typedIn(body, proposal, choices));
    typed.set(proposal.id, fields);
    const decided = { proposalId: proposal.id, was };
    if (body.go !== undefined || fields.choice === 'later') {
      const draft = draftOf(proposal, fields, choices);
      if (!isSameDraft(draft, proposal.draft)) drafts.set(proposal.id, draft);
    }
    if (body.go !== undefined) continue;
    if (fields.choice === 'accept') {
      const read = keptFrom(body, proposal, fields, choices, earlier.get(proposal.id));
      faults.push(...read.faults);
      if (read.kept) decisions.push({ ...decided, choice: 'accept', kept: read.kept });
    } else if (fields.choice === 'skip' || fields.choice === 'later') {
      decisions.push({ ...decided, choice: fields.choice });
    }
  }
  return typedReading({ fields: typed, drafts }, faults, { decisions });
}

function isSameDraft(one: ProposalRow['draft'], other: ProposalRow['draft']): boolean {
  const fields = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...fields].every((field) => one?.[field] === other?.[field]);
}

/** The most that is kept of one field, far beyond what is taken: what is too long is shown whole where it is refused. */
const LONGEST = 500_000;

function typedIn(body: FormBody, proposal: ProposalRow, choices: ReviewChoices): TypedProposal {
  const before = typedProposalFrom(proposal, choices);
  const sent = (part: string, otherwise: string): string => {
    const value = body[proposalFieldOf(proposal.id, part)];
    return typeof value === 'string' ? value.trim().replaceAll('\u0000', '').slice(0, LONGEST) : otherwise;
  };
  return {
    choice: sent('choice', before.choice),
    type: sent('type', before.type),
    text: sent('text', before.text).replace(/\r\n?/g, '\n'),
    owner: sent('owner', before.owner),
    newName: sent('newName', before.newName),
    newKind: sent('newKind', before.newKind),
    newEmail: sent('newEmail', before.newEmail),
    addressee: sent('addressee', before.addressee),
    repeats: repeatsIn(body, proposal.id),
    dueOn: {
      day: sent('dueOn-day', ''),
      month: sent('dueOn-month', ''),
      year: sent('dueOn-year', ''),
    },
  };
}

/** Boxes that are not ticked are not sent, so what is missing is none. */
function repeatsIn(body: FormBody, proposalId: number): string {
  const ticked = [body[proposalFieldOf(proposalId, 'repeats')]].flat();
  const references = ticked.filter((each) => typeof each === 'string' && parseReference(each)?.kind === 'R');
  return references.join(' ');
}
