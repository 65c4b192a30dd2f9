import { expect, it } from '@jest/globals';
import { matchProposals } from '../../src/documents/same-proposals.rules.js';
import { AS_THE_SIZE, growth } from '../support/growth.js';

const MANY = 3000;

const earlier = Array.from({ length: MANY }, (_, n) => ({
  text: `That matter ${n} of the long list be looked into by officers.`,
  ownerAsWritten: null,
}));
const later = earlier.map((proposal) => ({ ...proposal, text: `${proposal.text} Again.` }));

it('proposals find their earlier wording, however many there are', () => {
  expect(matchProposals(later, earlier).filter(Boolean)).toHaveLength(MANY);
});

it('many proposals are compared in no more time than their number takes', () => {
  const compare = (size: number) => matchProposals(later.slice(0, size), earlier.slice(0, size));
  expect(growth(compare, MANY)).toBeLessThanOrEqual(AS_THE_SIZE);
});
