import { ANSWERED_AT, FROM_THE_REPORT } from './closer-to-home-asked.js';
import type { ExampleRecommendation } from './example-items.js';
import { CLOSER_TO_HOME } from './papers/closer-to-home.js';

/** The recommendations of “Closer to Home” that were accepted and are, or were, being carried out. */
export const PLACEMENTS_CARRIED_OUT: readonly ExampleRecommendation[] = [
  {
    ...FROM_THE_REPORT,
    key: 'foster-campaign',
    label: 'a)',
    text: CLOSER_TO_HOME.a,
    answer: { at: ANSWERED_AT, decision: 'accepted' },
    actions: [
      {
        text: 'Run the campaign “Room for One More” in two waves and report the number of enquiries, visits and approvals.',
        owner: 'fostering',
        due: -130,
        extensions: [
          {
            on: -215,
            from: -190,
            to: -130,
            agreedBy: 'Chair of the panel',
            reason:
              'The second wave was moved to the new year so as not to compete with the national campaign.',
          },
        ],
        updates: [
          {
            on: -300,
            claim: 'on-track',
            words: 'The first wave brought 118 enquiries; every one was called back within two working days.',
          },
          {
            on: -128,
            claim: 'complete',
            words:
              'Both waves are over. 251 enquiries led to 43 newly approved households; 12 more are being assessed.',
            evidence: {
              title: 'Room for One More: results',
              address: 'https://www.example.org/thornmere/room-for-one-more',
            },
          },
        ],
        verdicts: [
          {
            at: ['CYP', -2],
            verdict: 'agreed-complete',
            words: 'The panel thanked the team and the carers.',
          },
        ],
      },
    ],
  },
  {
    ...FROM_THE_REPORT,
    key: 'connected-carers',
    label: 'b)',
    text: CLOSER_TO_HOME.b,
    answer: { at: ANSWERED_AT, decision: 'accepted' },
    actions: [
      {
        text: 'Change the policy so that connected carers are paid the full fostering allowance from the first day.',
        owner: 'children',
        due: -240,
        updates: [
          {
            on: -262,
            claim: 'complete',
            words: 'The new policy was signed. All 69 households have been paid the difference for the year.',
            evidence: {
              title: 'Connected carers policy',
              address: 'https://www.example.org/thornmere/connected-carers-policy',
            },
          },
        ],
        verdicts: [{ at: ['CYP', -4], verdict: 'agreed-complete' }],
      },
      {
        text: 'Open the out-of-hours telephone line of the fostering team to connected carers.',
        owner: 'fostering',
        due: -20,
        updates: [
          {
            on: -30,
            claim: 'complete',
            words:
              'The line has been open to connected carers since the first of the month: 37 calls so far.',
            evidence: {
              title: 'Calls to the out-of-hours line',
              address: 'https://www.example.org/thornmere/out-of-hours-line',
            },
          },
        ],
      },
    ],
  },
  {
    ...FROM_THE_REPORT,
    key: 'two-homes',
    label: 'c)',
    text: CLOSER_TO_HOME.c.replace('run by the council', 'in the borough, run by the council'),
    corrected: {
      first: CLOSER_TO_HOME.c,
      after: 2,
      reason: 'The panel had agreed that both homes are to stand in the borough.',
    },
    answer: {
      at: ANSWERED_AT,
      decision: 'accepted-in-part',
      reasons:
        'The Executive will plan for one home now and decide on the second once the first has been open for a year. The aim of 65 in every hundred is kept.',
    },
    answeredAgain: {
      at: ['EXEC', -5],
      decision: 'accepted',
      reasons: 'Two more children were placed 40 miles away this spring. The second home is planned now too.',
    },
    actions: [
      {
        text: 'Bring the business case for the first home to the Executive.',
        owner: 'placementsTeam',
        due: -12,
        extensions: [
          {
            on: -285,
            from: -270,
            to: -180,
            agreedBy: 'Chair of the panel',
            reason: 'The first site was withdrawn by its seller.',
          },
          {
            on: -190,
            from: -180,
            to: -90,
            agreedBy: 'Chair of the panel',
            reason: 'A survey found that the roof of the second site must be replaced.',
          },
          {
            on: -95,
            from: -90,
            to: -12,
            agreedBy: 'Overview and Scrutiny Board',
            reason:
              'Two bids came in above the budget and are being negotiated. The board asked that there be no fourth extension.',
          },
        ],
        verdicts: [
          {
            at: ['CYP', -4],
            verdict: 'not-agreed',
            words: 'The outline names no price and no site. The panel asks for the whole business case.',
          },
        ],
        updates: [
          {
            on: -262,
            claim: 'complete',
            words: 'The outline of the business case went to the Executive.',
            evidence: {
              title: 'Two homes: outline of the business case',
              address: 'https://www.example.org/thornmere/two-homes-outline',
            },
          },
          {
            on: -186,
            claim: 'delayed',
            words: 'The survey of the second site found a roof beyond repair. Quotations are awaited.',
            forecast: -90,
          },
          {
            on: -40,
            claim: 'at-risk',
            words: 'One bidder has come within the budget. The business case will be late by some weeks.',
            forecast: 20,
          },
        ],
      },
      {
        text: 'Complete the purchase of the building for the first home.',
        owner: 'placementsTeam',
        due: 64,
        publicity: 'exempt',
        exemptGround: 'paragraph-3',
        publicSummary: 'An action about land for a children’s home is carried out.',
        updates: [
          { on: -35, claim: 'on-track', words: 'An offer has been made and the seller’s answer is due.' },
        ],
      },
    ],
  },
  {
    ...FROM_THE_REPORT,
    key: 'independent-visitors',
    label: 'd)',
    text: CLOSER_TO_HOME.d,
    answer: { at: ANSWERED_AT, decision: 'accepted' },
  },
];
