import type { TypedForm } from './typed-form.rules.js';

/** What an address says that leads back to a form which was set aside. */
const ASIDE = 'aside';

/** What is settled on the way. Nothing else of a kept form gives way to an address, which anybody may have written. */
const SETTLED = 'body';

/**
 * Where a browser comes back to a form that was set aside.
 * @param body the code of the body that was added: it goes before what the form says of it; null where none was
 */
export function backToAside(formPath: string, body: string | null): string {
  return `${formPath}?${new URLSearchParams({ [ASIDE]: 'yes', ...(body !== null && { [SETTLED]: body }) })}`;
}

export function isBackToAside(address: string): boolean {
  return partsOf(address).searchParams.has(ASIDE);
}

/** Whether a form is sent for good that stood on its page as it had been set aside, and not by the button that leads away again. */
export function isSentFromAside(pagePath: string, sentTo: string): boolean {
  return isBackToAside(pagePath) && partsOf(pagePath).pathname === partsOf(sentTo).pathname;
}

/** As what a form is kept that was set aside: whatever else an address back to it says, it is the same form. */
export function asidePath(address: string): string {
  return `${partsOf(address).pathname}?${ASIDE}`;
}

/** What was typed but for what the address says was settled. */
export function withoutSettled(address: string, typed: TypedForm): TypedForm {
  if (!partsOf(address).searchParams.has(SETTLED)) return typed;
  return { ...typed, fields: typed.fields.filter(([name]) => name !== SETTLED) };
}

function partsOf(address: string): URL {
  return new URL(address, 'http://here');
}
