import { describe, expect, it } from '@jest/globals';
import { findByName } from './known-name.rules.js';

const KNOWN = [
  { name: "Director of Children's Services" },
  { name: 'Head of Parks & Leisure' },
  { name: 'Theatre Manager' },
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
});
