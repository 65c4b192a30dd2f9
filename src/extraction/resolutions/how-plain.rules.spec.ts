import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Minutes of the Quay Committee held on 3 March 2025\n\n4. Quay\n\n';

it.each([
  ['It was agreed that the Clerk would write to the harbour company.', 'action', 'high'],
  ['It was agreed that coun Yarrow would draft a leaflet.', 'action', 'high'],
  ['The Committee agreed to write to the Minister about the fares.', 'action', 'high'],
  ['It was agreed that a copy of the letter be sent to every tenant.', 'action', 'high'],
  ['It was agreed to pay the invoices.', 'decision', 'high'],
  ['The Committee agreed its terms of reference.', 'decision', 'high'],
  ['The Committee noted the report.', 'noted', 'high'],
  ['The programme was noted.', 'noted', 'high'],
  ['Clerk to write to the owner of the crane.', 'action', 'high'],
  ['Highways to be contacted about the drain.', 'action', 'high'],
  ['The Clerk was instructed to order two chains.', 'action', 'high'],
  ['It was agreed that if necessary half berths would be offered.', 'action', 'medium'],
  ['It was resolved to fill the hollows with soil in the spring.', 'decision', 'medium'],
])('%s', (sentence, type, confidence) => {
  const { items } = propose(`${HEAD}The crane had been looked at in the winter.\n\n${sentence}`, null, null);
  expect(items.map((one) => [one.type, one.confidence])).toEqual([[type, confidence]]);
});

it.each([
  'The Clerk to write to the harbour company had been suggested.',
  'The Clerk to write to the harbour company? No.',
  'It was agreed that no letter be sent to the tenants.',
  'It was agreed that the Clerk would not write to the harbour company.',
  'It was agreed that a letter be sent unless the tenants wrote first.',
  'It was agreed that the Clerk write to the harbour company, but this was then withdrawn.',
  'It was agreed that the Clerk write to the harbour company. This was later rescinded.',
  'At the last meeting it was agreed that the Clerk would write to the harbour company.',
  'Councillor Yarrow asked whether it was agreed that the Clerk would write to the harbour company.',
  'Cabinet agreed that the Clerk would write to the harbour company.',
  'It was agreed in principle that the crane be sold.',
  'The plan of the quay was approved by the County Council.',
  'Each partner to name a champion was rejected by the Committee.        DY',
])('is not sure of %s', (sentence) => {
  const { items } = propose(`${HEAD}The crane had been looked at in the winter.\n\n${sentence}`, null, null);
  expect(items.filter(({ confidence }) => confidence === 'high')).toEqual([]);
});

it('is sure of what a cabinet agreed in its own minutes', () => {
  const text =
    'Cabinet\nMinutes of a meeting held on 3 March 2025\n\n4. Quay\n\nThe crane had been looked at.\n\nCabinet agreed that the Clerk would write to the harbour company.';
  expect(propose(text, null, null).items.map(({ confidence }) => confidence)).toEqual(['high']);
});

it('doubts in papers that are no minutes', () => {
  const report =
    'Report of the Head of Quays to the Quay Committee\n\n1. Introduction\n\nThis report asks for money.\n\nIt was agreed that the Clerk would write to the harbour company.';
  const { items } = propose(report, null, null);
  expect(items.filter(({ confidence }) => confidence === 'high')).toEqual([]);
});
