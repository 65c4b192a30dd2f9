/**
 * Options for `isEmail` and `@IsEmail`: an address as people have one. The standard lets a mailbox stand in quotes, with blanks and even
 * line breaks in it (RFC 5322, 3.4.1); no council has such a mailbox, and whoever types one wants something else.
 */
export const PLAIN_ADDRESS = { blacklisted_chars: '\\s"' } as const;
