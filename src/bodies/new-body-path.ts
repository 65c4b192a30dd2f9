import { ownPath } from '../web/own-address.rules.js';

const FORM = '/bodies/new';

/** The form of a new body. @param back the page that needs it, to which its keeper comes back; @param name what it is called there */
export function newBodyPath(back: string | null, name: string | null = null): string {
  const said = { ...(back === null ? {} : { back }), ...(name === null ? {} : { name }) };
  return back === null && name === null ? FORM : `${FORM}?${new URLSearchParams(said)}`;
}

/** What the address of the form says; a page of another service is no page to come back to. */
export function newBodyAddress(query: unknown): { readonly back: string | null; readonly name: string } {
  const { back, name } = (query ?? {}) as { back?: unknown; name?: unknown };
  return {
    back: typeof back === 'string' ? ownPath(back) : null,
    name: typeof name === 'string' ? name : '',
  };
}

/** The code that an address names, of a body that was added on the way, say; nothing where it is none of these. */
export function codeAmong(bodies: readonly { readonly code: string }[], named: unknown): string {
  return bodies.find(({ code }) => code === named)?.code ?? '';
}
