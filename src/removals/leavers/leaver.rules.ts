/** Forms of address, which are no part of a name. */
const TITLES = new Set([
  'cllr',
  'councillor',
  'dr',
  'dame',
  'lady',
  'lord',
  'miss',
  'mr',
  'mrs',
  'ms',
  'mx',
  'prof',
  'professor',
  'rev',
  'sir',
]);

/** The initials of a name: “J. O.” for “Councillor Jo O’Hare”. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const named = words.filter((word) => !TITLES.has(word.toLowerCase().replace(/\.$/, '')));
  const letters = (named.length > 0 ? named : words).map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase());
  return letters.length > 0 ? letters.map((letter) => `${letter}.`).join(' ') : '–';
}

/** An address that is nobody's and reaches nobody (RFC 2606). It tells leavers apart, so that what counts by addresses still does. */
export function addressOfNobody(kind: 'account' | 'person', id: number): string {
  return `${kind}-${id}@removed.invalid`;
}

/** Somebody whose name may be reduced: one account or several, and who they belong to. */
export type Leaver = {
  readonly accounts: readonly {
    readonly id: number;
    readonly name: string;
    readonly email: string;
    readonly closedAt: Date | null;
    readonly nameReducedAt: Date | null;
  }[];
  readonly person: {
    readonly id: number;
    readonly name: string;
    readonly email: string | null;
    readonly nameReducedAt: Date | null;
  } | null;
  readonly holdsPosts: boolean;
  readonly hasSeats: boolean;
  /** Whether mail to a team or a contact goes to an address of theirs. */
  readonly hasMailbox: boolean;
  /** Names and addresses of theirs that others have, too: where nothing else stands, these cannot be told apart. */
  readonly shared: readonly string[];
};

/** What somebody is called, by their account where they had one. */
export function nameOf({ accounts, person }: Leaver): string {
  return accounts[0]?.name ?? person?.name ?? '';
}

/** Why the name stays as it is; null where it may be reduced. */
export function obstacleOf({ accounts, person, ...held }: Leaver): string | null {
  const known = [...accounts, ...(person ? [person] : [])];
  if (known.every(({ nameReducedAt }) => nameReducedAt !== null)) return 'The name was replaced already';
  if (accounts.some(({ closedAt }) => closedAt === null)) return 'They have an open account. Close it first';
  if (held.holdsPosts) return 'They hold a post. Hand it over first';
  if (held.hasSeats) return 'They have a seat on a body. End it first';
  return held.hasMailbox
    ? 'Emails to a team or an outside contact go to their address. Change it there first'
    : null;
}

/** For each name and address of theirs what takes its place where nothing else says whose it is. */
export function swapsOf({ accounts, person, shared }: Leaver): Readonly<Record<string, string>> {
  const words = [
    ...(person ? [[person.name, initialsOf(person.name)]] : []),
    ...(person?.email ? [[person.email, addressOfNobody('person', person.id)]] : []),
    ...accounts.flatMap(({ id, name, email }) => [
      [name, initialsOf(name)],
      [email, addressOfNobody('account', id)],
    ]),
  ] as [string, string][];
  return Object.fromEntries(words.filter(([word]) => !shared.includes(word)));
}
