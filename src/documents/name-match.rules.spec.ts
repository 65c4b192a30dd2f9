import { describe, expect, it } from '@jest/globals';
import { findByName, findOwner, isNameToRemember } from './name-match.rules.js';

const KNOWN = [
  { id: 1, name: "Director of Children's Services" },
  { id: 2, name: 'Head of Parks & Leisure' },
  { id: 3, name: 'Theatre Manager' },
];

describe('an owner as a paper writes it', () => {
  it.each([
    ['the Director of Children’s Services', "Director of Children's Services"],
    ["DIRECTOR OF CHILDREN'S  SERVICES.", "Director of Children's Services"],
    ['Director of Childrens Services', "Director of Children's Services"],
    ['The Head of Parks and Leisure', 'Head of Parks & Leisure'],
    ['Theatre Manager', 'Theatre Manager'],
  ])('%s is known', (written, name) => {
    expect(findByName(written, KNOWN)?.name).toBe(name);
  });

  it.each([[null], [''], ['the'], ['officers'], ['Deputy Director of Children’s Services'], ['...']])(
    '%j is nobody that is known',
    (written) => {
      expect(findByName(written, KNOWN)).toBeNull();
    },
  );

  it.each([
    ['The DCS', 1],
    ['dcs', 1],
    ['Theatre Manager', 3],
    ['someone gone', null],
    ['a stranger', null],
  ])('%s is found by what was settled before: %j', (written, id) => {
    const aliases = new Map([
      ['dcs', 1],
      ['theatre manager', 2],
      ['someone gone', 99],
    ]);
    expect(findOwner(written, KNOWN, aliases)?.id ?? null).toBe(id);
  });

  it.each([
    ['DCS', true],
    ['Jo Bloggs, Head of Waste', true],
    ['officers', false],
    ['the Chair', false],
    ['Relevant Officers', false],
    ['all members', false],
    ['—', false],
  ])('%s is worth remembering: %j', (written, worth) => {
    expect(isNameToRemember(written)).toBe(worth);
  });
});
