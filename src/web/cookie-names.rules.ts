/** The program's cookies for the whole of its site, by their plain names. */
export type OwnCookie = 'matters-session' | 'matters-kept-form' | 'matters-known-browser';

/**
 * A cookie's name as it is sent. Behind HTTPS no neighbouring host and no plain connection can set one of this name (RFC 6265bis,
 * section 4.1.3.2): it is taken with `Secure`, the path `/` and no domain only. Browsers take no such name without HTTPS.
 */
export function cookieName(name: OwnCookie, isHttps: boolean): string {
  return isHttps ? `__Host-${name}` : name;
}
