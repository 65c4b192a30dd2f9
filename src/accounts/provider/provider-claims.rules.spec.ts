import { describe, expect, it } from '@jest/globals';
import {
  believedAddress,
  groupsOf,
  hasSecondFactor,
  type RawClaims,
  readClaims,
  roleByGroups,
} from './provider-claims.rules.js';

const ADDRESS = 'Ada@Council.example';

describe('an address', () => {
  it.each<[RawClaims, string | null]>([
    [{ email: ADDRESS, email_verified: true }, 'ada@council.example'],
    [{ email: ADDRESS, email_verified: 'true' }, 'ada@council.example'],
    [{ email: ADDRESS, xms_edov: 1 }, 'ada@council.example'],
    [{ email: ADDRESS, email_verified: false }, null],
    [{ email: ADDRESS }, null],
    [{ preferred_username: ADDRESS, email_verified: true }, null],
    [{ email: 'ada', email_verified: true }, null],
  ])('counts where the provider vouches for it: %j', (claims, address) => {
    expect(believedAddress(claims, 'verified')).toBe(address);
  });

  it.each<[RawClaims, string | null]>([
    [{ email: ADDRESS }, 'ada@council.example'],
    [{ preferred_username: ADDRESS }, 'ada@council.example'],
    [{ email: ADDRESS, email_verified: false }, null],
    [{ email: ADDRESS, acct: 1 }, null],
    [{ email: ADDRESS, preferred_username: 'ada_other.example#EXT#@council.example' }, null],
    [{ preferred_username: 'ada' }, null],
  ])('of the council’s own tenant counts, but for guests: %j', (claims, address) => {
    expect(believedAddress(claims, 'own-tenant')).toBe(address);
  });
});

describe('groups', () => {
  it('are those of the claim', () => {
    expect(groupsOf({ groups: ['a', 7, 'b'] }, 'groups')).toEqual(['a', 'b']);
    expect(groupsOf({ roles: 'Clerk' }, 'roles')).toEqual(['Clerk']);
    expect(groupsOf({}, 'groups')).toEqual([]);
  });

  it('are too many where Entra leaves them out', () => {
    const overage = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'x' } } };
    expect(groupsOf(overage, 'groups')).toBe('too-many');
    expect(groupsOf({ hasgroups: true }, 'groups')).toBe('too-many');
    expect(groupsOf(overage, 'roles')).toEqual([]);
  });

  it('give the role of the first line that fits, and none where no line does', () => {
    const mapping = [
      { group: 'admins', role: 'administrator' },
      { group: 'staff', role: 'officer' },
    ];
    expect(roleByGroups(['staff', 'admins'], mapping)).toBe('administrator');
    expect(roleByGroups(['staff'], mapping)).toBe('officer');
    expect(roleByGroups(['Staff'], mapping)).toBeNull();
    expect(roleByGroups('too-many', mapping)).toBeNull();
  });
});

describe('the provider’s second factor', () => {
  it.each<[RawClaims, boolean]>([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ acr: 'phr' }, true],
    [{ acrs: ['c1', 'phr'] }, true],
    [{ acr: '1' }, false],
    [{}, false],
  ])('is told by its claims: %j', (claims, isThere) => {
    expect(hasSecondFactor(claims, { secondFactor: 'claims', acrValues: ['phr'] })).toBe(isThere);
  });

  it('is believed or not believed unasked', () => {
    expect(hasSecondFactor({}, { secondFactor: 'always', acrValues: [] })).toBe(true);
    expect(hasSecondFactor({ amr: ['mfa'] }, { secondFactor: 'never', acrValues: [] })).toBe(false);
  });
});

it('names somebody by issuer and subject', () => {
  const reading = {
    groupsClaim: 'groups',
    addresses: 'verified',
    secondFactor: 'claims',
    acrValues: [],
  } as const;
  expect(
    readClaims({ name: ' Ada ', oid: '7', auth_time: 1_700_000_000 }, 'https://id.example', 's1', reading),
  ).toEqual({
    ...{ iss: 'https://id.example', sub: 's1', name: 'Ada', email: null },
    ...{ groups: [], hasSecondFactor: false, provedAt: 1_700_000_000_000, directoryId: '7' },
  });
});
