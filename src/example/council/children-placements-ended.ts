import { ANSWERED_AT, FROM_THE_REPORT } from './closer-to-home-asked.js';
import type { ExampleRecommendation } from './example-items.js';
import { CLOSER_TO_HOME } from './papers/closer-to-home.js';

/** The recommendations of “Closer to Home” that were rejected, or overtaken by what came later. */
export const PLACEMENTS_ENDED: readonly ExampleRecommendation[] = [
  {
    ...FROM_THE_REPORT,
    key: 'no-distance',
    label: 'e)',
    text: CLOSER_TO_HOME.e,
    answer: {
      at: ANSWERED_AT,
      decision: 'rejected',
      reasons:
        'Some children are safer away from the borough, and some live with family elsewhere. The council will not tie the hands of those who decide with the child.',
    },
  },
  {
    ...FROM_THE_REPORT,
    key: 'unregistered',
    label: 'f)',
    text: CLOSER_TO_HOME.f,
    answer: {
      at: ANSWERED_AT,
      decision: 'rejected',
      reasons:
        'The Executive shares the aim but holds that three months are too short: no place could be found for two young people with complex needs.',
    },
    verdicts: [
      {
        at: ['CYP', -5],
        verdict: 'not-agreed',
        words:
          'The law allows no exception. The panel asks the Executive to think again and to come to the next meeting.',
      },
    ],
  },
  {
    ...FROM_THE_REPORT,
    key: 'adoption-months',
    label: 'g)',
    text: CLOSER_TO_HOME.g,
    answer: { at: ANSWERED_AT, decision: 'accepted' },
    actions: [
      {
        text: 'Report the months from decision to match to the panel.',
        owner: 'fostering',
        due: -200,
        cadence: 'monthly',
        updates: [
          {
            on: -260,
            claim: 'on-track',
            words: 'First report sent: nine children wait, the longest for 14 months.',
          },
        ],
        verdicts: [{ at: ['CYP', -3], verdict: 'no-longer-needed' }],
      },
    ],
    verdicts: [
      {
        at: ['CYP', -3],
        verdict: 'no-longer-needed',
        words: 'Adoption passed to the regional agency, which publishes the same figures.',
      },
    ],
  },
  {
    ...FROM_THE_REPORT,
    key: 'single-register',
    label: 'h)',
    text: CLOSER_TO_HOME.h,
    answer: { at: ANSWERED_AT, decision: 'accepted' },
    actions: [
      {
        text: 'Set up the register of placements.',
        owner: 'placementsTeam',
        due: -150,
        verdicts: [{ at: ['CYP', -4], verdict: 'superseded', supersededBy: 'sufficiency' }],
      },
    ],
    verdicts: [
      {
        at: ['CYP', -4],
        verdict: 'superseded',
        supersededBy: 'sufficiency',
        words: 'The yearly statement will say more than the register would have.',
      },
    ],
  },
];
