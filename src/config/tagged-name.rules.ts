/** What stands between the name and the tag of an address. */
export const TAG_SIGN = '+';
/** 256 bits, five to a sign. */
export const TAG_LENGTH = 52;

/** The part of an address before the “@” has at most 64 octets (RFC 5321 section 4.5.3.1.1). */
export const LONGEST_TAGGED_NAME = 64 - TAG_LENGTH - TAG_SIGN.length;

/** Whether the address leaves room for a tag. */
export function mayBearTag(address: string): boolean {
  const [name = ''] = address.split('@');
  return /^[a-z0-9._-]+@[a-z0-9.-]+$/i.test(address) && name.length <= LONGEST_TAGGED_NAME;
}
