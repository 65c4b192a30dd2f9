import type { ExampleAction, ExampleRecommendation } from './example-items.js';
import { ADULT_MINUTES } from './papers/adult-minutes.js';

const TO_THE_TRUST = { body: 'ASH', to: 'TVNHS', rule: 'health' } as const;
const TO_THE_EXECUTIVE = { body: 'ASH', to: 'EXEC' } as const;

/** What the panel for adult care and health recommended, to the council and to the NHS. */
export const ADULT_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  {
    ...TO_THE_TRUST,
    key: 'discharge-lounge',
    tags: ['hospital'],
    links: [{ kind: 'answered-by', to: { paper: 'trust-letter' }, on: -79 }],
    text: 'That the trust keeps its discharge lounge open until eight in the evening and sends nobody home after nine without a person to meet them.',
    madeAt: ['ASH', -2],
    started: [{ kind: 'request', after: 3 }],
    answer: { at: -80, decision: 'accepted', paper: 'trust-letter' },
    actions: [
      {
        text: 'Report on the first quarter of the longer hours of the discharge lounge.',
        owner: 'chiefNurse',
        due: 25,
        updates: [
          {
            on: -28,
            claim: 'on-track',
            words: 'The lounge has stayed open until eight on 51 of 56 evenings.',
          },
        ],
      },
    ],
  },
  {
    ...TO_THE_TRUST,
    key: 'continuing-healthcare',
    text: 'That everyone who may need continuing healthcare is assessed within 28 days and told the outcome in the same week.',
    madeAt: ['ASH', -2],
    started: [{ kind: 'request', after: 3 }],
    answer: {
      at: -80,
      decision: 'accepted-in-part',
      reasons:
        'The trust can promise a date for the assessment within 28 days. Its outcome rests with the integrated care board.',
      paper: 'trust-letter',
    },
    actions: [
      {
        text: 'Give everyone who is referred a date for the assessment within 28 days.',
        owner: 'chiefNurse',
        due: -9,
        updates: [
          {
            on: -45,
            claim: 'at-risk',
            words: 'Two assessors have left. Three in four are given a date in time.',
          },
        ],
      },
    ],
  },
  {
    ...TO_THE_TRUST,
    key: 'maternity-parking',
    text: 'That parents of a baby in special care park at the hospital without charge.',
    madeAt: ['ASH', -1],
    started: [{ kind: 'request', after: 24 }],
  },
  {
    ...TO_THE_TRUST,
    key: 'letters-in-words',
    rule: 'partner',
    text: 'That the trust has regard to the panel’s guide to plain letters when it next revises its appointment letters.',
    madeAt: ['ASH', -1],
    started: [{ kind: 'notice', after: 5 }],
  },
  {
    ...TO_THE_EXECUTIVE,
    key: 'carers-breaks',
    tags: ['carers'],
    text: 'That every unpaid carer who asks for a break is offered one within eight weeks.',
    madeAt: ['ASH', -4],
    started: [
      { kind: 'notice', after: 7 },
      {
        kind: 'receipt',
        after: 7,
        wrongly: { after: 5, until: 13, reason: 'The stamp of the Executive’s office is two days later.' },
      },
    ],
    answer: { at: ['EXEC', -7], decision: 'accepted' },
    actions: [
      {
        text: 'Buy 900 nights of short breaks and let carers book them online.',
        owner: 'adults',
        due: 33,
        updates: [
          {
            on: -21,
            claim: 'at-risk',
            words: '640 nights have been bought. Online booking waits for a supplier.',
            forecast: 60,
          },
        ],
      },
      {
        text: 'Write to the 2,300 known carers and tell them how to ask.',
        owner: 'adults',
        due: -58,
        updates: [{ on: -66, claim: 'complete', words: 'The letter went out; 410 carers have asked since.' }],
        verdicts: [{ at: ['ASH', -1], verdict: 'agreed-complete' }],
      },
    ],
  },
  {
    ...TO_THE_EXECUTIVE,
    key: 'reablement',
    text: 'That six weeks of reablement be offered at home and not only after a stay in hospital.',
    madeAt: ['ASH', -7],
    started: [{ kind: 'notice', after: 6 }],
    answer: { at: ['EXEC', -14], decision: 'accepted' },
    actions: [
      {
        text: 'Open the reablement team to people living at home.',
        owner: 'adults',
        due: -190,
        updates: [
          {
            on: -195,
            claim: 'complete',
            words: 'Referrals from home began: 31 in the first month, 24 of them now without care.',
          },
        ],
      },
    ],
    verdicts: [
      {
        at: ['ASH', -3],
        verdict: 'agreed-complete',
        words: 'The panel heard two residents and was content.',
      },
    ],
  },
];

/** What the meeting on falls and care homes resolved and was promised, and a duty. */
export const ADULT_ACTIONS: readonly ExampleAction[] = [
  {
    origin: 'resolution',
    text: ADULT_MINUTES.falls,
    body: 'ASH',
    owner: 'publicHealth',
    ownerAsWritten: 'the Director of Public Health',
    madeAt: ['ASH', -3],
    paper: 'adult-minutes',
    due: -121,
    updates: [
      {
        on: -123,
        claim: 'complete',
        words: 'Sent to all members. Harbour and Castle wards have twice the rate of the borough.',
        evidence: { title: 'Falls by ward', address: 'https://www.example.org/thornmere/falls-by-ward' },
      },
    ],
    verdicts: [{ at: ['ASH', -2], verdict: 'agreed-complete' }],
  },
  {
    origin: 'resolution',
    text: ADULT_MINUTES.market,
    body: 'ASH',
    owner: 'commissioning',
    ownerAsWritten: 'the Head of Care Commissioning',
    madeAt: ['ASH', -3],
    paper: 'adult-minutes',
    due: -38,
    extensions: [
      {
        on: -105,
        from: -101,
        to: -38,
        agreedBy: 'Chair of the panel',
        reason: 'The regulator’s report on one of the homes was awaited.',
      },
    ],
    updates: [{ on: -104, claim: 'delayed', words: 'The report waits for the regulator.', forecast: -38 }],
  },
  {
    origin: 'commitment',
    text: ADULT_MINUTES.handover,
    body: 'ASH',
    owner: 'chiefNurse',
    ownerAsWritten: 'The Office of the Chief Nurse',
    madeAt: ['ASH', -3],
    paper: 'adult-minutes',
    due: -65,
  },
  {
    origin: 'resolution',
    text: 'That the Director of Public Health brings the plan for winter vaccinations to the next meeting.',
    body: 'ASH',
    owner: 'publicHealth',
    ownerAsWritten: 'the Director of Public Health',
    madeAt: ['ASH', -1],
    due: null,
    dueAt: { body: 'ASH', nth: 1 },
  },
  {
    origin: 'duty',
    text: 'Report each year how many residents waited longer than six weeks for a home adaptation.',
    body: 'ASH',
    owner: 'adults',
    madeAt: ['ASH', -6],
    due: 77,
    cadence: 'annual',
  },
];
