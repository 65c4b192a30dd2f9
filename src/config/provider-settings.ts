import { readFileSync } from 'node:fs';

/** One group of the provider, and the role that its members have here. */
export type GroupRole = { readonly group: string; readonly role: string };

/** How people sign in with the council's own OpenID Connect provider. */
export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scopes: string;
  /** The claim that holds somebody's groups; for the app roles of Entra ID `roles`. */
  readonly groupsClaim: string;
  /** The first that fits counts; empty where accounts keep the role that an administrator gave them. */
  readonly roles: readonly GroupRole[];
  /** Whether an account is opened for whoever comes for the first time, or only they come in who were given one. */
  readonly accounts: 'invited' | 'first-sign-in';
  /** Whose addresses are believed: those that the provider calls verified, or all, because its administrators give them. */
  readonly addresses: 'verified' | 'own-tenant';
  /** Whether the provider asked for a second factor: as its claims say, always, or never as far as we can tell. */
  readonly secondFactor: 'claims' | 'always' | 'never';
  /** Values of `acr` that are asked for, and that mean a second factor. */
  readonly acrValues: readonly string[];
  /** The words of the button. */
  readonly label: string;
  /** Whom somebody is to ask who is not let in. */
  readonly help: string;
  /** Whether nobody signs in otherwise, but for the account below. */
  readonly isOnlyWay: boolean;
  /** The address of the administrator who comes in with a password when the provider is away. */
  readonly breakGlass: string | null;
};

type Given = (name: string) => string | null;

/** Reads the settings `OIDC_…`; null where there is no provider. What is wrong is added to `faults`. */
export function readProviderSettings(given: Given, faults: string[]): ProviderSettings | null {
  const issuer = given('OIDC_ISSUER');
  if (issuer === null) return null;
  const choice = <Of extends string>(name: string, allowed: readonly [Of, ...Of[]]): Of => {
    const value = given(name) ?? allowed[0];
    const found = allowed.find((each) => each === value);
    if (found === undefined) faults.push(`${name} must be one of ${allowed.join(', ')}`);
    return found ?? allowed[0];
  };
  if (!isSafeIssuer(issuer))
    faults.push('OIDC_ISSUER must begin with https:// (http:// on this machine only), without query');
  const clientId = given('OIDC_CLIENT_ID');
  if (clientId === null) faults.push('OIDC_CLIENT_ID is required with OIDC_ISSUER');
  const settings: ProviderSettings = {
    issuer,
    clientId: clientId ?? '',
    clientSecret: secretIn(given, faults),
    scopes: given('OIDC_SCOPES') ?? 'openid profile email',
    groupsClaim: given('OIDC_GROUPS_CLAIM') ?? 'groups',
    roles: rolesIn(given('OIDC_ROLES') ?? '', faults),
    accounts: choice('OIDC_ACCOUNTS', ['invited', 'first-sign-in']),
    addresses: choice('OIDC_ADDRESSES', ['verified', 'own-tenant']),
    secondFactor: choice('OIDC_SECOND_FACTOR', ['claims', 'always', 'never']),
    acrValues: (given('OIDC_ACR_VALUES') ?? '').split(/\s+/).filter(Boolean),
    label: given('OIDC_LABEL') ?? 'Sign in with your council account',
    help: given('OIDC_HELP') ?? 'democratic services, or whoever looks after this service',
    isOnlyWay: choice('OIDC_ONLY', ['no', 'yes']) === 'yes',
    breakGlass: given('OIDC_BREAK_GLASS')?.toLowerCase() ?? null,
  };
  if (!settings.scopes.split(/\s+/).includes('openid')) faults.push('OIDC_SCOPES must include openid');
  if (settings.accounts === 'first-sign-in' && settings.roles.length === 0)
    faults.push('OIDC_ACCOUNTS=first-sign-in needs OIDC_ROLES: without groups nobody can be given a role');
  if (settings.isOnlyWay && settings.breakGlass === null)
    faults.push(
      'OIDC_ONLY=yes needs OIDC_BREAK_GLASS: the address of an administrator who comes in when the provider is away',
    );
  return settings;
}

/** Whether tokens can be fetched from there unread by others: over TLS, or on this machine. */
export function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash, username } = new URL(issuer);
  if (search || hash || username) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function secretIn(given: Given, faults: string[]): string | null {
  const file = given('OIDC_CLIENT_SECRET_FILE');
  if (file === null) return given('OIDC_CLIENT_SECRET');
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    faults.push('OIDC_CLIENT_SECRET_FILE cannot be read');
    return null;
  }
}

/** `GROUP=role; GROUP=role`: a group may hold commas and equals signs, as a distinguished name does. */
function rolesIn(mapping: string, faults: string[]): GroupRole[] {
  const entries = mapping.split(/[;\n]/).filter((each) => each.trim() !== '');
  return entries.flatMap((entry) => {
    const [, group = '', role = ''] = /^(.*)=([^=]*)$/s.exec(entry) ?? [];
    if (group.trim() && role.trim()) return [{ group: group.trim(), role: role.trim() }];
    faults.push('OIDC_ROLES must be groups and roles: GROUP=administrator; OTHER GROUP=officer');
    return [];
  });
}
