import type { ExampleAction, ExampleRecommendation } from './example-items.js';

/** What the board itself recommended. */
export const BOARD_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  {
    key: 'budget-papers',
    text: 'That budget papers reach the board ten working days before it meets.',
    body: 'OSB',
    to: 'EXEC',
    madeAt: ['OSB', -6],
    started: [{ kind: 'notice', after: 3 }],
    answer: { at: ['EXEC', -7], decision: 'accepted' },
    actions: [
      {
        text: 'Move the Executive’s budget meeting a fortnight later.',
        owner: 'scrutinyTeam',
        due: -50,
        updates: [{ on: -61, claim: 'complete', words: 'The calendar of meetings was changed and printed.' }],
        verdicts: [{ at: ['OSB', -1], verdict: 'agreed-complete' }],
      },
    ],
  },
  {
    key: 'forward-plan',
    text: 'That the forward plan of the Executive says of each decision which panel it concerns.',
    body: 'OSB',
    to: 'EXEC',
    madeAt: ['OSB', -1],
  },
];

/** What the board asks of those who serve it. */
export const BOARD_ACTIONS: readonly ExampleAction[] = [
  {
    origin: 'duty',
    text: 'Bring the report on the progress of recommendations to each meeting of the board.',
    body: 'OSB',
    owner: 'scrutinyTeam',
    madeAt: ['OSB', -8],
    due: 12,
    cadence: 'each-meeting',
  },
  {
    origin: 'resolution',
    text: 'That new members be trained in asking questions of witnesses.',
    body: 'OSB',
    owner: 'scrutinyTeam',
    ownerAsWritten: 'Scrutiny Support',
    madeAt: ['OSB', -3],
    due: -5,
    updates: [
      {
        on: -15,
        claim: 'complete',
        words: 'Eleven members came to one of two evenings; the slides were sent to all.',
        evidence: {
          title: 'Asking witnesses',
          address: 'https://www.example.org/thornmere/asking-witnesses',
        },
      },
    ],
  },
  {
    origin: 'resolution',
    text: 'That the Executive Director of Environment and Place comes to the board’s meeting on the winter plan.',
    body: 'OSB',
    owner: 'place',
    ownerAsWritten: 'the Executive Director',
    madeAt: ['OSB', -1],
    due: 68,
  },
];
