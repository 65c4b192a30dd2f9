import type { ExampleAction, ExampleRecommendation } from './example-items.js';

const OF_THE_PANEL = { body: 'EEN', to: 'EXEC' } as const;

/** What the panel for environment and economy recommended. */
export const ENVIRONMENT_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  {
    ...OF_THE_PANEL,
    key: 'gullies',
    tags: ['flooding', 'streets'],
    wards: ['Castle', 'Harbour'],
    label: '1',
    text: 'That a map of every gully be kept, with the day on which each was last cleaned, and shown to the public.',
    madeAt: ['EEN', -5],
    started: [{ kind: 'notice', after: 6 }],
    answer: { at: ['EXEC', -9], decision: 'accepted' },
    actions: [
      {
        text: 'Publish the map of 14,200 gullies.',
        owner: 'highways',
        due: -14,
        updates: [
          { on: -110, claim: 'on-track', words: '9,000 gullies have been mapped.' },
          {
            on: -17,
            claim: 'complete',
            words: 'The map is public and is brought up to date every night.',
            evidence: { title: 'Map of gullies', address: 'https://www.example.org/thornmere/gullies' },
          },
        ],
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'food-waste',
    label: '2',
    text: 'That food waste be collected from every flat as well as from every house.',
    madeAt: ['EEN', -5],
    started: [{ kind: 'notice', after: 6 }],
    answer: {
      at: ['EXEC', -9],
      decision: 'accepted-in-part',
      reasons: 'Blocks without a bin store are left out until one is built.',
    },
    answeredAgain: { at: ['EXEC', -3], decision: 'accepted' },
    actions: [
      {
        text: 'Bring the collection to the 3,100 flats that have a bin store.',
        owner: 'place',
        due: 21,
        extensions: [
          {
            on: -52,
            from: -40,
            to: 21,
            agreedBy: 'Chair of the panel',
            reason: 'Two vehicles were delivered late.',
          },
        ],
        updates: [
          {
            on: -55,
            claim: 'delayed',
            words: '1,800 flats are served. Two vehicles are late.',
            forecast: 21,
          },
        ],
      },
      {
        text: 'List the blocks without a bin store and what each would cost.',
        owner: 'place',
        due: 90,
        passedOn: { on: -30, to: 'growth', why: 'The surveyors work for the Head of Economic Growth now.' },
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'late-buses',
    tags: ['buses'],
    links: [{ kind: 'repeats', to: { recommendation: 'last-bus' }, on: ['EEN', -3] }],
    text: 'That the council enters a partnership with the bus companies so that the last bus leaves after eleven.',
    madeAt: ['EEN', -3],
    started: [{ kind: 'notice', after: 10 }],
  },
  {
    ...OF_THE_PANEL,
    key: 'slow-streets',
    tags: ['schools', 'streets'],
    rule: 'local',
    length: '8w',
    text: 'That streets with a school have a limit of 20 miles an hour.',
    madeAt: ['EEN', -1],
    started: [{ kind: 'start', after: 4 }],
  },
  {
    ...OF_THE_PANEL,
    key: 'warm-homes',
    text: 'That the council insulates its 640 coldest homes first.',
    madeAt: ['EEN', -7],
    started: [{ kind: 'notice', after: 8 }],
    answer: { at: ['EXEC', -13], decision: 'accepted' },
    actions: [
      {
        text: 'Insulate the 640 homes.',
        owner: 'place',
        due: -95,
        updates: [{ on: -100, claim: 'complete', words: '622 homes are done; 18 tenants did not wish it.' }],
        verdicts: [
          { at: ['EEN', -2], verdict: 'agreed-complete' },
          {
            at: ['EEN', -1],
            verdict: 'reopened',
            words: 'Eleven of the tenants had never been asked.',
          },
        ],
        extensions: [
          {
            on: -18,
            from: -95,
            to: 45,
            agreedBy: 'Chair of the panel',
            reason: 'The eleven tenants are to be asked, and served before the winter.',
          },
        ],
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'allotments',
    text: 'That plots of an allotment be let by the half.',
    madeAt: ['EEN', -7],
    started: [{ kind: 'notice', after: 8 }],
    answer: { at: ['EXEC', -13], decision: 'accepted' },
    actions: [
      {
        text: 'Measure and number the half plots.',
        owner: 'place',
        due: -255,
        updates: [{ on: -262, claim: 'complete', words: '84 half plots are let, and 60 people fewer wait.' }],
        verdicts: [{ at: ['EEN', -4], verdict: 'agreed-complete' }],
      },
    ],
  },
  {
    ...OF_THE_PANEL,
    key: 'empty-shops',
    text: 'That empty shops of the High Street be let to makers at a small rent for their first year.',
    madeAt: ['EEN', -4],
    started: [{ kind: 'notice', after: 9 }],
    answer: { at: ['EXEC', -7], decision: 'accepted' },
    actions: [
      {
        text: 'Offer five shops of the council’s own.',
        owner: 'growth',
        due: 52,
        updates: [
          { on: -31, claim: 'on-track', words: 'Three shops are let: a potter, a luthier, a baker.' },
        ],
      },
      {
        text: 'Ask the owners of the Corn Exchange to join.',
        owner: 'growth',
        due: -110,
        verdicts: [
          {
            at: ['EEN', -2],
            verdict: 'no-longer-needed',
            words: 'The council has bought the Corn Exchange.',
          },
        ],
      },
    ],
  },
];

export const ENVIRONMENT_ACTIONS: readonly ExampleAction[] = [
  {
    origin: 'resolution',
    text: 'That the Head of Highways and Drainage explains why Mill Lane floods each winter.',
    body: 'EEN',
    owner: 'highways',
    ownerAsWritten: 'Head of Highways and Drainage',
    madeAt: ['EEN', -2],
    due: -24,
  },
  {
    origin: 'duty',
    text: 'The Head of Highways and Drainage is to keep members informed of the works on the harbour wall regularly.',
    body: 'EEN',
    owner: 'highways',
    ownerAsWritten: 'Head of Highways and Drainage',
    madeAt: ['EEN', -2],
    due: null,
    cadence: 'regular',
  },
  {
    origin: 'commitment',
    text: 'The officer offered to find out what other councils pay for street trees.',
    body: 'EEN',
    owner: null,
    ownerAsWritten: 'the officer',
    madeAt: ['EEN', -2],
    due: null,
  },
];
