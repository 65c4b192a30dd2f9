import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ProposalState, ProposalType } from '../documents/proposal.rules.js';
import type { Reference } from '../items/references/reference.rules.js';
import type { OwnerKind } from '../people/owner.rules.js';

/** What may be decided about a proposal. */
export const CHOICES = ['accept', 'skip', 'later'] as const;
export type ProposalChoice = (typeof CHOICES)[number];

/** An owner that is to be made with the decision. */
export type OwnerToAdd = {
  readonly kind: OwnerKind;
  readonly name: string;
  /** A mailbox in lower case; null for a post, which is written to through its holder. */
  readonly email: string | null;
};

/** What an accepted proposal is kept as, after the clerk's changes. */
export type Kept = {
  readonly type: ProposalType;
  readonly text: string;
  readonly ownerId: number | null;
  /** In the place of `ownerId`, where nobody known is meant. */
  readonly newOwner: OwnerToAdd | null;
  readonly dueOn: CalendarDay | null;
  /** To whom a recommendation is addressed; null for everything else. */
  readonly addresseeId: number | null;
  /** Earlier recommendations that it repeats. */
  readonly repeats: readonly Reference[];
};

/** The clerk's decision about one proposal. */
export type ReviewDecision = {
  readonly proposalId: number;
  /** What the clerk saw when deciding. */
  readonly was: ProposalState;
} & ({ readonly choice: 'accept'; readonly kept: Kept } | { readonly choice: 'skip' | 'later' });
