import type { Better } from '../../measures/measure.rules.js';
import type { BodyCode } from './body-code.js';

/** A quarter of the calendar year by its distance: 1 is the last one that has ended, -4 ends a year after the present one. */
export type QuartersAgo = number;

export type ExampleValue = {
  readonly quarter: QuartersAgo;
  readonly value: number;
  /** What was recorded first, by mistake. */
  readonly wrongly?: number;
};

export type ExampleMeasure = {
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly better: Better;
  readonly body: BodyCode;
  readonly baseline: ExampleValue;
  readonly target: ExampleValue;
  /** The keys of the recommendations of which it tells. */
  readonly tellsOf: readonly string[];
  /** Whether it tells of their actions too. */
  readonly withActions: boolean;
  readonly sources: readonly {
    readonly words: string;
    readonly address?: string;
    readonly values: readonly ExampleValue[];
  }[];
};

const QUARTERLY_REPORT = {
  words: 'Quarterly performance report, children’s services',
  address: 'https://www.example.org/thornmere/performance',
};

/** What the children's panel watches to see whether “Closer to Home” made a difference. */
export const EXAMPLE_MEASURES: readonly ExampleMeasure[] = [
  {
    slug: 'children-looked-after-per-10-000',
    name: 'Children looked after per 10,000',
    unit: 'per 10,000 under 18',
    decimals: 1,
    better: 'less',
    body: 'CYP',
    baseline: { quarter: 6, value: 96.8 },
    target: { quarter: -4, value: 86 },
    tellsOf: ['foster-campaign', 'two-homes'],
    withActions: false,
    sources: [
      {
        ...QUARTERLY_REPORT,
        values: [
          { quarter: 8, value: 95.2 },
          { quarter: 7, value: 96.1 },
          { quarter: 6, value: 96.8 },
          { quarter: 5, value: 97.4 },
          { quarter: 4, value: 95.9 },
          { quarter: 3, value: 93.6, wrongly: 39.6 },
          { quarter: 2, value: 92.8 },
          { quarter: 1, value: 91.3 },
        ],
      },
      { words: 'Regional benchmarking return', values: [{ quarter: 2, value: 94.1 }] },
    ],
  },
  {
    slug: 'connected-carers',
    name: 'Connected carers',
    unit: 'households',
    decimals: 0,
    better: 'more',
    body: 'CYP',
    baseline: { quarter: 6, value: 47 },
    target: { quarter: -2, value: 90 },
    tellsOf: ['connected-carers'],
    withActions: true,
    sources: [
      {
        ...QUARTERLY_REPORT,
        values: [
          { quarter: 7, value: 48 },
          { quarter: 6, value: 47 },
          { quarter: 5, value: 49 },
          { quarter: 4, value: 56 },
          { quarter: 3, value: 69 },
          { quarter: 2, value: 74 },
          { quarter: 1, value: 81 },
        ],
      },
    ],
  },
];
