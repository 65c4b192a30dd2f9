import type { ExampleAction, ExampleRecommendation } from './example-items.js';

const OF_THE_PANEL = { body: 'CYP', to: 'EXEC' } as const;

/** What the children's panel recommended since its report. */
export const CHILDREN_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  {
    ...OF_THE_PANEL,
    key: 'sufficiency',
    tags: ['placements'],
    links: [
      {
        kind: 'supersedes',
        to: { recommendation: 'single-register' },
        on: ['CYP', -4],
        note: 'One yearly statement instead of a register.',
      },
    ],
    text: 'That the Executive publishes each year a statement of how many placements of each kind the borough has and will need.',
    madeAt: ['CYP', -4],
    started: [{ kind: 'notice', after: 5 }],
    answer: { at: ['EXEC', -7], decision: 'accepted' },
    actions: [
      {
        text: 'Publish the first statement of placements.',
        owner: 'children',
        due: 18,
        updates: [
          {
            on: -33,
            claim: 'on-track',
            words: 'The draft is with the children in care council, whose words will open it.',
          },
        ],
      },
      {
        text: 'Agree with neighbouring boroughs which specialist placements to buy together.',
        owner: 'placementsTeam',
        due: 120,
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'siblings',
    tags: ['placements'],
    links: [{ kind: 'follows-up', to: { recommendation: 'two-homes' }, on: ['CYP', -5] }],
    text: 'That brothers and sisters be placed together unless a court or their safety forbids it, and that each exception be reported.',
    madeAt: ['CYP', -5],
    started: [{ kind: 'notice', after: 4 }],
    answer: { at: ['EXEC', -9], decision: 'accepted' },
    actions: [
      {
        text: 'Report each exception, with its reason, to the corporate parenting group.',
        owner: 'fostering',
        due: -60,
        updates: [
          {
            on: -63,
            claim: 'complete',
            words: 'Of 48 groups of siblings five live apart. Each has a plan, which the group has read.',
            evidence: {
              title: 'Siblings in care: report to the corporate parenting group',
              file: {
                name: 'siblings-in-care.csv',
                text: 'Groups of siblings,Together,Apart by plan\n48,43,5\n',
              },
            },
          },
        ],
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'dental-checks',
    alsoTo: ['TVNHS'],
    tags: ['health'],
    text: 'That the council agrees with dentists of the borough that a child new to care is seen within six weeks.',
    madeAt: ['CYP', -2],
    started: [
      { kind: 'notice', after: 8 },
      { kind: 'receipt', after: 8 },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'bus-passes',
    text: 'That every young person leaving care be given a bus pass for the county until their twenty-fifth birthday.',
    corrected: {
      first:
        'That every young person leaving care be given a bus pass for the county until their twenty-first birthday.',
      after: 9,
      reason: 'The panel had agreed on the age of twenty-five.',
    },
    tags: ['care leavers', 'buses'],
    madeAt: ['CYP', -1],
    started: [{ kind: 'notice', after: 12 }],
  },
  {
    ...OF_THE_PANEL,
    key: 'council-tax',
    tags: ['care leavers'],
    text: 'That care leavers under 25 pay no council tax wherever in the county they live.',
    madeAt: ['CYP', -1],
  },
];

/** What its meetings resolved, were promised, or ask for again and again. */
export const CHILDREN_ACTIONS: readonly ExampleAction[] = [
  {
    origin: 'resolution',
    label: '1',
    text: 'That the Head of Fostering and Adoption writes to every carer who left last year and tells the panel why they left.',
    body: 'CYP',
    owner: 'fostering',
    ownerAsWritten: 'Head of Fostering and Adoption',
    madeAt: ['CYP', -2],
    due: -9,
    updates: [
      { on: -40, claim: 'at-risk', words: 'Letters went to 31 households. Twelve have answered so far.' },
    ],
  },
  {
    origin: 'resolution',
    label: '2',
    text: 'That the Head of Fostering and Adoption brings the draft of the new handbook for connected carers.',
    body: 'CYP',
    owner: 'fostering',
    ownerAsWritten: 'Head of Fostering and Adoption',
    madeAt: ['CYP', -1],
    due: 8,
  },
  {
    origin: 'resolution',
    label: '1',
    text: 'That the Head of the Virtual School circulates the attainment of children looked after, school by school.',
    body: 'CYP',
    owner: 'virtualSchool',
    ownerAsWritten: 'Head of the Virtual School',
    madeAt: ['CYP', -3],
    due: 11,
    updates: [
      { on: -60, claim: 'complete', words: 'The figures for the borough as a whole were sent to members.' },
    ],
    verdicts: [
      {
        at: ['CYP', -1],
        verdict: 'not-agreed',
        words: 'Members asked for figures school by school. What was sent was one figure for the borough.',
      },
    ],
  },
  {
    origin: 'resolution',
    label: '2',
    text: 'That members visit the children’s home at Alder Row and write down what they saw.',
    body: 'CYP',
    owner: 'scrutinyTeam',
    ownerAsWritten: 'Scrutiny Support',
    madeAt: ['CYP', -3],
    due: -70,
    updates: [
      { on: -90, claim: 'complete', words: 'Four members went; their notes were sent to the whole panel.' },
    ],
    verdicts: [{ at: ['CYP', -1], verdict: 'agreed-complete' }],
  },
  {
    origin: 'commitment',
    text: 'The Executive Director promised to tell members how many children have waited longer than a year for a match with adoptive parents.',
    question: 'A member asked how many children have waited longer than a year for adoptive parents.',
    body: 'CYP',
    owner: 'children',
    ownerAsWritten: 'Executive Director',
    madeAt: ['CYP', -1],
    due: null,
  },
  {
    origin: 'duty',
    text: 'Report the number of moves of children looked after, and the reasons, every quarter.',
    body: 'CYP',
    owner: 'children',
    madeAt: ['CYP', -6],
    due: -325,
    cadence: 'quarterly',
    updates: [
      {
        on: -325,
        meets: 'the latest occurrence',
        claim: 'on-track',
        words: 'Fifty-two children moved in the quarter, twelve of them by plan.',
      },
      {
        on: -140,
        meets: 'the latest occurrence',
        claim: 'on-track',
        words: 'Forty-four children moved in the quarter, eleven of them by plan.',
      },
      {
        on: -47,
        meets: 'the latest occurrence',
        claim: 'on-track',
        words: 'Thirty-nine children moved in the quarter, fifteen of them by plan.',
      },
    ],
  },
  {
    origin: 'by-hand',
    text: 'Invite the Hear Us group of young people to the panel’s meeting on school transport.',
    body: 'CYP',
    owner: 'scrutinyTeam',
    madeAt: ['CYP', -1],
    due: null,
    dueAt: { body: 'CYP', nth: 1 },
  },
];
