import type { ProposalState } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { Decision } from '../decision.js';
import { fieldOf, keptFrom } from './kept-fields.js';
import { type ReviewChoices, type TypedProposal, typedFrom } from './typed-proposal.js';

/** A review as it was sent: what is decided, what is wrong with it, and what was typed. */
export type SentReview = {
  readonly decisions: readonly Decision[];
  readonly faults: readonly FieldError[];
  readonly typed: ReadonlyMap<number, TypedProposal>;
};

const STATES: readonly ProposalState[] = ['waiting', 'skipped'];

/**
 * Reads the form of a whole review. Fields of a proposal that is not accepted are not looked at, so nothing half-typed holds up the rest.
 * The button `all` accepts what is still to be decided: its recommendations, or everything.
 */
export function readReview(
  body: FormBody,
  proposals: readonly ProposalRow[],
  choices: ReviewChoices,
): SentReview {
  const decisions: Decision[] = [];
  const faults: FieldError[] = [];
  const typed = new Map<number, TypedProposal>();
  for (const proposal of proposals) {
    const was = STATES.find((state) => state === body[fieldOf(proposal.id, 'was')]);
    if (!was) continue;
    const fields = afterButton(body.all, typedIn(body, proposal, choices));
    typed.set(proposal.id, fields);
    const decided = { proposalId: proposal.id, was };
    if (fields.choice === 'accept') {
      const read = keptFrom(body, proposal, fields, choices);
      faults.push(...read.faults);
      if (read.kept) decisions.push({ ...decided, choice: 'accept', kept: read.kept });
    } else if (fields.choice === 'skip' || fields.choice === 'later') {
      decisions.push({ ...decided, choice: fields.choice });
    }
  }
  return { decisions, faults, typed };
}

function afterButton(all: unknown, fields: TypedProposal): TypedProposal {
  const isMeant = all === 'everything' || (all === 'recommendations' && fields.type === 'recommendation');
  return isMeant && fields.choice === 'later' ? { ...fields, choice: 'accept' } : fields;
}

function typedIn(body: FormBody, proposal: ProposalRow, choices: ReviewChoices): TypedProposal {
  const before = typedFrom(proposal, choices);
  const sent = (part: string, otherwise: string): string => {
    const value = body[fieldOf(proposal.id, part)];
    return typeof value === 'string' ? value.trim() : otherwise;
  };
  return {
    choice: sent('choice', before.choice),
    type: sent('type', before.type),
    text: sent('text', before.text).replace(/\r\n?/g, '\n').replaceAll('\u0000', ''),
    owner: sent('owner', before.owner),
    addressee: sent('addressee', before.addressee),
    dueOn: {
      day: sent('dueOn-day', ''),
      month: sent('dueOn-month', ''),
      year: sent('dueOn-year', ''),
    },
  };
}
