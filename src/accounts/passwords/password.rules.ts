/**
 * The shortest and the longest password, in characters. Length is what counts: NCSC advises three random words, which are seldom under
 * twelve letters; NIST SP 800-63B (3.1.1.2) asks that at least 64 be taken, and there has to be an end somewhere.
 */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Names shorter than this stand in too many words by chance. */
const SHORTEST_NAME = 4;
/** Parts of addresses and of names of councils that say nothing of whose they are. */
const NO_NAMES = new Set([
  'council',
  'borough',
  'county',
  'district',
  'city',
  'with',
  'from',
  'test',
  'mail',
]);

/** Whose password it is to be: what a guesser tries first. */
export type PasswordOwner = {
  readonly email: string;
  readonly name: string;
  /** The name of their council. */
  readonly council: string;
};

/** The words of an owner that no password of theirs may hold, in small letters. */
export function wordsOfOwner({ email, name, council }: PasswordOwner): string[] {
  const [mailbox = '', host = ''] = email.split('@');
  const [domain = ''] = host.split('.');
  const words = [mailbox, domain, name, council].flatMap((each) => each.toLowerCase().split(/[^\p{L}]+/u));
  return [...new Set(words)].filter((word) => [...word].length >= SHORTEST_NAME && !NO_NAMES.has(word));
}

/**
 * What is wrong with the length or the words of a chosen password; null for nothing. No kind of character is demanded, and none
 * refused: such rules make passwords alike (NCSC, password policy; NIST SP 800-63B, 3.1.1.2).
 */
export function passwordFault(password: string, owner: PasswordOwner): string | null {
  const { length } = [...password.normalize('NFKC').trim()];
  if (length === 0) return 'Enter a new password';
  if (length < SHORTEST_PASSWORD) return `Password must be ${SHORTEST_PASSWORD} characters or more`;
  if (length > LONGEST_PASSWORD) return `Password must be ${LONGEST_PASSWORD} characters or fewer`;
  const written = password.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = wordsOfOwner(owner).find((word) => written.includes(word));
  return own
    ? `Password must not contain “${own}”, which is in your name, your email address or the name of the council`
    : null;
}
