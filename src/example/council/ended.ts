import type { ExampleRecommendation } from './example-items.js';

const OF_THE_PANEL = { body: 'EEN', to: 'EXEC' } as const;
const OF_THE_BOARD = { body: 'OSB', to: 'EXEC' } as const;

/** What panels withdrew, split and merged, with what came of it. */
export const ENDED_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  {
    ...OF_THE_PANEL,
    key: 'last-bus',
    text: 'That the last bus of the evening to the harbour be kept.',
    madeAt: ['EEN', -4],
    tags: ['buses'],
    wards: ['Harbour'],
    started: [{ kind: 'notice', after: 5 }],
    ended: {
      kind: 'withdrawn',
      at: ['EEN', -2],
      reason: 'The company has kept the bus of its own accord.',
    },
  },
  {
    ...OF_THE_PANEL,
    key: 'streets-and-trees',
    text: 'That streets be resurfaced in the order of their condition, and that a tree be planted for each that is felled.',
    madeAt: ['EEN', -3],
    tags: ['streets', 'trees'],
    started: [{ kind: 'notice', after: 5 }],
    ended: {
      kind: 'split',
      at: ['EEN', -1],
      into: ['streets', 'trees'],
      reason: 'Two services are to answer, and neither can for the other.',
    },
  },
  {
    ...OF_THE_PANEL,
    key: 'streets',
    text: 'That streets be resurfaced in the order of their condition.',
    madeAt: ['EEN', -1],
    tags: ['streets'],
  },
  {
    ...OF_THE_PANEL,
    key: 'trees',
    text: 'That a tree be planted for each that is felled.',
    madeAt: ['EEN', -1],
    tags: ['trees'],
  },
  {
    ...OF_THE_BOARD,
    key: 'training-of-chairs',
    text: 'That each chair be trained in leading an inquiry.',
    madeAt: ['OSB', -4],
    started: [{ kind: 'notice', after: 4 }],
    ended: { kind: 'merged', at: ['OSB', -2], into: ['training'], reason: 'One course serves both.' },
  },
  {
    ...OF_THE_BOARD,
    key: 'training-of-members',
    text: 'That new members be trained in reading a budget.',
    madeAt: ['OSB', -3],
    started: [{ kind: 'notice', after: 4 }],
    ended: { kind: 'merged', at: ['OSB', -2], into: ['training'], reason: 'One course serves both.' },
  },
  {
    ...OF_THE_BOARD,
    key: 'training',
    text: 'That one course a year train chairs in leading an inquiry and new members in reading a budget.',
    madeAt: ['OSB', -2],
    tags: ['training'],
    started: [{ kind: 'notice', after: 4 }],
  },
];
