import type { TypedForm } from './typed-form.rules.js';

/** What an address says that leads back to a form which was set aside. */
const ASIDE = 'aside';

/**
 * Where a browser comes back to a form that was set aside.
 * @param said what was settled elsewhere: it goes before what the form says of the same field
 */
export function backToAside(formPath: string, said: Readonly<Record<string, string>> = {}): string {
  return `${formPath}?${new URLSearchParams({ [ASIDE]: 'yes', ...said })}`;
}

export function isBackToAside(address: string): boolean {
  return partsOf(address).searchParams.has(ASIDE);
}

/** As what a form is kept that was set aside: whatever else an address back to it says, it is the same form. */
export function asidePath(address: string): string {
  return `${partsOf(address).pathname}?${ASIDE}`;
}

/** What was typed but for the fields that the address itself fills in. */
export function withoutSaidBy(address: string, typed: TypedForm): TypedForm {
  const { searchParams } = partsOf(address);
  return { ...typed, fields: typed.fields.filter(([name]) => !searchParams.has(name)) };
}

function partsOf(address: string): URL {
  return new URL(address, 'http://here');
}
