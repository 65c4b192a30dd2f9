import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const MINUTES = (clause: string) =>
  `Minutes of the Mossdale Harbour Panel held on 4 May 2021\n\nPresent: Cllr Ines Coyle (IC), Dan Reddle, Town Clock and Moorings Officer (TCMO)\n\n1. Tides\n\nA paper of the Director of Quays (DoQ) on the Coastal Erosion Plan (CEP) was read.\n\nRESOLVED ${clause}\n`;

it.each([
  ['that the TCMO send the tide tables to the schools.', 'the TCMO'],
  ['that the DoQ report on tolls in July.', 'the DoQ'],
  ['that IC be asked to write to the Mayor.', 'IC'],
  ['that the tables be printed and the TCMO send them round.', 'the TCMO'],
  ['that the CEP apply to the quay.', null],
  ['that the ABC send the tide tables to the schools.', null],
])('knows a short form that the paper gives to somebody: %s', (clause, owner) => {
  expect(propose(MINUTES(clause), null, null).items.map((item) => item.owner)).toEqual([owner]);
});
