import type { By } from '../audit/change.js';

/** Who answers by a link. */
export type Answerer = {
  readonly name: string;
  /** Where the link was sent. */
  readonly address: string;
  /** In whose place they answer; null for whoever answers for an owner. */
  readonly inPlaceOf: string | null;
  /** The one-time token of the form. */
  readonly formToken: string | null;
};

/** The answerer as pages name them: “Sam Poole, in place of Dana Okafor”. */
export function nameOfAnswerer({ name, inPlaceOf }: Pick<Answerer, 'name' | 'inPlaceOf'>): string {
  return inPlaceOf === null ? name : `${name}, in place of ${inPlaceOf},`;
}

/** Whoever knows the link could have written it: the trail says by which link it came, and no more than that is known. */
export function byOfAnswerer(answerer: Answerer): By {
  const { address, formToken } = answerer;
  const name = nameOfAnswerer(answerer).replace(/,$/, '');
  return { accountId: null, name: `${name}, through the link sent to ${address},`, formToken };
}
