import { describe, expect, it } from '@jest/globals';
import { leadNamed, ownersNamed } from './owner-list.rules.js';
import { nearOwners } from './owner-match.rules.js';

const OWNERS = [
  { id: 1, name: 'Head of Highways and Drainage', holder: 'Ama Boateng' },
  { id: 2, name: 'Fostering Team', holder: null },
];

describe('the owners that a cell names', () => {
  it.each([
    [
      'Head of Highways & Drainage / Head of Economic Growth',
      ['Head of Highways & Drainage', 'Head of Economic Growth'],
    ],
    ['Head of Communications and Head of Legal', ['Head of Communications', 'Head of Legal']],
    ['Head of Highways and Drainage', ['Head of Highways and Drainage']],
    ['Head of Parks and Open Spaces', ['Head of Parks and Open Spaces']],
    ['Director of Adults, Health and Communities', ['Director of Adults, Health and Communities']],
    ['Ama Boateng; Fostering Team', ['Ama Boateng', 'Fostering Team']],
    ['Head of Legal\nHead of Property', ['Head of Legal', 'Head of Property']],
    [
      'Registrar; Jane Smith; Catering; Head of Housing and Homes; Fostering Team',
      ['Registrar', 'Jane Smith', 'Catering', 'Head of Housing and Homes', 'Fostering Team'],
    ],
    ['Head of Legal (Jane Smith; from May)', ['Head of Legal (Jane Smith; from May)']],
    ['', []],
  ])('%j: in its order', (cell, owners) => {
    expect(ownersNamed(cell, OWNERS)).toEqual(owners);
  });
});

describe('the lead of a cell', () => {
  it.each([
    ['Head of Legal; Fostering Team', 'Head of Legal'],
    ['Jane Smith; Housing; Fostering Team', 'Housing'],
    ['Jane Smith; Ama Boateng', 'Ama Boateng'],
    ['Jane Smith; John Reed', 'Jane Smith'],
  ])('of %j is the first that can own something', (cell, lead) => {
    expect(leadNamed(cell, OWNERS)).toBe(lead);
  });
});

describe('owners of nearly the same name', () => {
  it('are offered before another is added', () => {
    expect(nearOwners('Head of Highway & Drainage', OWNERS).map(({ id }) => id)).toEqual([1]);
    expect(nearOwners('Head of Planning', OWNERS)).toEqual([]);
  });
});
