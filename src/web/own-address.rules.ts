const HERE = 'http://here.invalid';

/** The path alone of an address of this service; null where it leads elsewhere. */
export function ownPath(address: string): string | null {
  return ownAddress(address)?.split(/[?#]/)[0] ?? null;
}

/**
 * The path, query and fragment of an address of this service, as a browser reads it: tabs and line breaks within it count for nothing
 * there (WHATWG URL, section 4.4), and two slashes at its beginning name another host.
 * @returns null where the address leads elsewhere
 */
export function ownAddress(address: string): string | null {
  if (!address.startsWith('/') || !URL.canParse(address, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(address, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
