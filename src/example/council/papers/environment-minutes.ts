import type { Paper } from './paper.js';

const PROPOSED = {
  bins: 'That the Executive Director of Environment and Place reports the number of missed food waste collections to each meeting of the panel.',
  plan: 'That the Head of Economic Growth brings a draft plan for the Corn Exchange before the end of the municipal year.',
  trees: 'That the annual report on street trees be noted.',
  promise:
    'The Head of Highways and Drainage promised to send members the list of gullies that had not been cleaned this year.',
} as const;

/** The newest minutes, read but not reviewed yet, so that a first visit finds something to decide. */
export const environmentMinutes: Paper = {
  key: 'environment-minutes',
  kind: 'minutes',
  title: 'Minutes of the Environment and Economy Scrutiny Panel',
  body: 'EEN',
  of: ['EEN', -1],
  filename: 'environment-and-economy-minutes.txt',
  proposals: 'as-read',
  write: (dayOf) => `THORNMERE BOROUGH COUNCIL

ENVIRONMENT AND ECONOMY SCRUTINY PANEL

A meeting of the Environment and Economy Scrutiny Panel was held on ${dayOf(['EEN', -1])}.

PRESENT: Councillor Basra (Chair), Councillors Dray and Oake

OFFICERS: G Astbury, R Thack, P Sandhurst and D Marchbanks

31 FOOD WASTE

Members had heard from residents whose food waste was not collected for three weeks running.

RESOLVED: ${PROPOSED.bins}

32 THE CORN EXCHANGE

RESOLVED: ${PROPOSED.plan}

33 STREET TREES

The council planted 310 trees and lost 122.

RESOLVED: ${PROPOSED.trees}

34 DRAINAGE

A member asked after the gullies of Mill Lane. ${PROPOSED.promise}
`,
};
