import { describe, expect, it } from '@jest/globals';
import { isSafeIssuer, readProviderSettings } from './provider-settings.js';

function read(environment: Record<string, string>) {
  const faults: string[] = [];
  const settings = readProviderSettings((name) => environment[name] ?? null, faults);
  return { settings, faults };
}

const LEAST = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'matters' };

describe('the settings of the provider', () => {
  it('are none without an issuer', () => {
    expect(read({ OIDC_CLIENT_ID: 'matters' })).toEqual({ settings: null, faults: [] });
  });

  it('need an issuer and a client, and are careful otherwise', () => {
    const { settings, faults } = read(LEAST);
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({ accounts: 'invited', addresses: 'verified', secondFactor: 'claims' });
    expect(settings).toMatchObject({ isOnlyWay: false, roles: [], clientSecret: null });
  });

  it('map groups to roles, distinguished names and identifiers alike', () => {
    const roles = 'CN=Scrutiny,OU=Groups,DC=council=democratic-services; 0b3f-11 = officer;\n';
    expect(read({ ...LEAST, OIDC_ROLES: roles }).settings?.roles).toEqual([
      { group: 'CN=Scrutiny,OU=Groups,DC=council', role: 'democratic-services' },
      { group: '0b3f-11', role: 'officer' },
    ]);
    expect(read({ ...LEAST, OIDC_ROLES: 'nobody' }).faults).toHaveLength(1);
  });

  it.each([
    [{ OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_SCOPES: 'profile' }, 'OIDC_SCOPES'],
    [{ OIDC_ACCOUNTS: 'all' }, 'OIDC_ACCOUNTS'],
    [{ OIDC_ACCOUNTS: 'first-sign-in' }, 'OIDC_ROLES'],
    [{ OIDC_ONLY: 'yes' }, 'OIDC_BREAK_GLASS'],
    [{ OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' }, 'OIDC_CLIENT_SECRET_FILE'],
  ])('name what is wrong: %j', (wrong, named) => {
    const environment: Record<string, string> = { ...LEAST, ...wrong };
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const { faults } = read(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(named);
  });
});

describe('an issuer', () => {
  it.each([
    ['https://login.microsoftonline.com/tenant/v2.0', true],
    ['http://localhost:4000', true],
    ['http://127.0.0.1:4000', true],
    ['http://127.0.0.1.example', false],
    ['http://localhost.example', false],
    ['https://id.example/?tenant=1', false],
    ['https://somebody@id.example', false],
    ['ftp://id.example', false],
    ['id.example', false],
  ])('%s may be asked: %s', (issuer, isSafe) => expect(isSafeIssuer(issuer)).toBe(isSafe));
});
