import type { Hold } from './hold.rules.js';

/** What a hold is about. */
export type HoldScope = Pick<Hold, 'actionId' | 'recommendationId' | 'ownerId' | 'personId' | 'bodyId'>;

/** What a hold is about, as pages and the trail name it. */
export type NamedScope = {
  readonly scope: HoldScope;
  /** “A2022/001”, “Director of Housing”, “every item of the Children’s Panel”, “every item”. */
  readonly name: string;
  /** As it stands in the address of the form: `item=A2022-001`. */
  readonly query: string;
  /** Where it can be seen. */
  readonly path: string;
  /** The thing that the trail tells it of. */
  readonly subject: { readonly kind: string; readonly id: number; readonly reference: string };
};

export const EVERYTHING: HoldScope = {
  actionId: null,
  recommendationId: null,
  ownerId: null,
  personId: null,
  bodyId: null,
};

export const HOLDS_PATH = '/reminders/holds';
