import type { GroupRole } from '../../config/provider-settings.js';

/** What the provider says of somebody, as far as it matters here. */
export type ProviderClaims = {
  readonly iss: string;
  /** Names them at this issuer for good; no address does. */
  readonly sub: string;
  readonly name: string | null;
  /** In lower case, and only where it may be believed. */
  readonly email: string | null;
  readonly groups: Groups;
  readonly hasSecondFactor: boolean;
  /** When they last proved there who they are, in milliseconds; 0 where the provider does not say. */
  readonly provedAt: number;
  /** How the provider's administrators find them: Entra's object id. */
  readonly directoryId: string | null;
};

/** The groups that somebody is in; `too-many` where the provider says that there are more than the token holds. */
export type Groups = readonly string[] | 'too-many';

/** As they stand in the tokens. */
export type RawClaims = Readonly<Record<string, unknown>>;

/** How the claims are to be read. */
export type ClaimsReading = {
  readonly groupsClaim: string;
  readonly addresses: 'verified' | 'own-tenant';
  readonly secondFactor: 'claims' | 'always' | 'never';
  readonly acrValues: readonly string[];
};

/** Authentication methods that make a second factor or are as good as one (RFC 8176; `ngcmfa` is Entra's). */
const STRONG_METHODS = new Set(['mfa', 'otp', 'hwk', 'swk', 'fido', 'sc', 'ngcmfa']);
const ADDRESS = /^[^\s@#]+@[^\s@]+\.[^\s@]+$/;

export function readClaims(
  claims: RawClaims,
  iss: string,
  sub: string,
  reading: ClaimsReading,
): ProviderClaims {
  return {
    ...{ iss, sub },
    name: textOf(claims.name),
    email: believedAddress(claims, reading.addresses),
    groups: groupsOf(claims, reading.groupsClaim),
    hasSecondFactor: hasSecondFactor(claims, reading),
    provedAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : 0,
    directoryId: textOf(claims.oid),
  };
}

/**
 * The address by which somebody's account may be found at their first sign-in. An address that a provider does not vouch for may be
 * anybody's choice: in Entra ID whoever administers any tenant writes any address into `email`. Only where all accounts of the issuer
 * are given by the council (`own-tenant`) is it believed unasked, and never of a guest, whose address another organisation gives.
 */
export function believedAddress(claims: RawClaims, addresses: ClaimsReading['addresses']): string | null {
  const isVerified = isTrue(claims.email_verified) || isTrue(claims.xms_edov);
  if (isVerified) return addressOf(claims.email);
  if (addresses === 'verified' || isGuest(claims)) return null;
  if (claims.email_verified === false) return null;
  return addressOf(claims.email) ?? addressOf(claims.preferred_username) ?? addressOf(claims.upn);
}

/**
 * Entra leaves the groups out of a token where somebody is in more than 200, and says so in `_claim_names`, or in `hasgroups`
 * (Microsoft identity platform, ID token claims reference, groups overage claim).
 */
export function groupsOf(claims: RawClaims, groupsClaim: string): Groups {
  const given = claims[groupsClaim];
  if (given !== undefined) return [given].flat().filter((each) => typeof each === 'string');
  const elsewhere = claims._claim_names;
  const isElsewhere = typeof elsewhere === 'object' && elsewhere !== null && groupsClaim in elsewhere;
  return isElsewhere || (groupsClaim === 'groups' && isTrue(claims.hasgroups)) ? 'too-many' : [];
}

/** The role of the first group of the mapping that somebody is in; null where there is none. */
export function roleByGroups(groups: Groups, mapping: readonly GroupRole[]): string | null {
  if (groups === 'too-many') return null;
  return mapping.find(({ group }) => groups.includes(group))?.role ?? null;
}

export function hasSecondFactor(
  claims: RawClaims,
  { secondFactor, acrValues }: Pick<ClaimsReading, 'secondFactor' | 'acrValues'>,
): boolean {
  if (secondFactor !== 'claims') return secondFactor === 'always';
  const methods = Array.isArray(claims.amr) ? claims.amr : [];
  const contexts = [claims.acr, claims.acrs].flat();
  return (
    methods.some((each) => typeof each === 'string' && STRONG_METHODS.has(each)) ||
    contexts.some((each) => typeof each === 'string' && acrValues.includes(each))
  );
}

/** Entra's `acct` is 1 for a guest, whose user name holds `#EXT#`. */
function isGuest(claims: RawClaims): boolean {
  const names = [claims.preferred_username, claims.upn];
  return (
    Number(claims.acct) === 1 || names.some((each) => typeof each === 'string' && each.includes('#EXT#'))
  );
}

function addressOf(value: unknown): string | null {
  const address = textOf(value)?.toLowerCase() ?? '';
  return ADDRESS.test(address) ? address : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Providers write the value as JSON's own, as a word or, Entra, as a number. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1';
}
