const LONGEST = 2000;

/** Where somebody wanted to go who is asked to sign in first, and what became of what they had typed. It stands in the address. */
export type WayThere = { readonly to?: string | undefined; readonly typed?: 'kept' | 'gone' | undefined };

/** The sign-in page for somebody who is on the way elsewhere. Nothing is remembered of them until they sign in. */
export function signInAddress({ to, typed }: WayThere): string {
  const query = new URLSearchParams();
  if (to !== undefined && to !== '/' && to.length <= LONGEST) query.set('to', to);
  if (typed !== undefined) query.set('typed', typed);
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
}

/** What the address of the sign-in page says; what it says wrongly counts for nothing. */
export function readWayThere(query: unknown): WayThere {
  const { to, typed } = (query ?? {}) as { to?: unknown; typed?: unknown };
  return {
    to: typeof to === 'string' && to.length <= LONGEST ? to : undefined,
    typed: typed === 'kept' || typed === 'gone' ? typed : undefined,
  };
}
