import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../calendar/calendar-day.js';
import type { ReportedChanges, ReportItem } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { toldChanges } from './told-changes.rules.js';
import type { ToldRun } from './told-words.rules.js';

const AS_AT = parseDay('2026-07-20');
const PANEL = { code: 'CYP', name: 'Children’s Panel' };
const SINCE = parseDay('2025-11-01');
const NOTHING: ReportedChanges = {
  ...{ recommendations: [], responses: [], claims: [], verdicts: [], extensions: [], endings: [] },
};

/** `R5` is R2026/005 of the paper “Closer to home”. */
function item(short: string, title: string | null = 'Closer to home'): ReportItem {
  const kind = short.startsWith('R') ? 'recommendation' : 'action';
  const number = short.slice(1).padStart(3, '0');
  const list = kind === 'action' ? 'actions' : 'recommendations';
  return {
    kind,
    reference: `${short.charAt(0)}2026/${number}`,
    path: `/${list}/${short.charAt(0)}2026-${number}`,
    words: 'Words',
    body: PANEL,
    municipalYear: '2026/27',
    owner: kind === 'action' ? 'Head of Housing' : 'The Executive',
    source: { title, planOf: null, on: parseDay('2026-05-11'), label: null },
  };
}
const items = (shorts: string, title?: string | null) => shorts.split(' ').map((short) => item(short, title));
const on = (day: string) => ({ on: parseDay(day) });
const MAY = on('2026-05-27');
const answer = (shorts: string, decision: 'accepted' | 'accepted-in-part' | 'rejected', more = {}) =>
  items(shorts).map((each) => ({ ...each, ...MAY, by: 'The Executive', decision, reasons: null, ...more }));
const judged = (
  shorts: string,
  verdict: 'agreed-complete' | 'not-agreed' | 'reopened' | 'superseded',
  more = {},
) => items(shorts).map((each) => ({ ...each, ...MAY, verdict, remark: null, supersededBy: null, ...more }));
const ended = (
  shorts: string,
  ending: 'withdrawn' | 'split' | 'merged' | 'restored',
  successors: string[] = [],
) => items(shorts).map((each) => ({ ...each, ...MAY, ending, reason: 'Asked again', successors }));
const claimed = (shorts: string, more = {}) =>
  items(shorts).map((each) => ({ ...each, ...MAY, account: 'Done', evidence: [], ...more }));
const extended = (shorts: string, more = {}) =>
  items(shorts).map((each) => ({
    ...{ ...each, ...MAY, oldDueOn: parseDay('2026-06-30'), newDueOn: parseDay('2027-01-14') },
    ...{ agreedBy: 'Chair of the panel', reason: 'Late' },
    ...more,
  }));

/** Titles between underscores, as they stand in italics. */
function words(runs: readonly ToldRun[]): string {
  return runs.map(({ text, isTitle }) => (isTitle ? `_${text}_` : text)).join('');
}

const IN_TIME = { responses: [], actions: [] };

function told(changed: Partial<ReportedChanges>, all = 'R4 R5 R6 R7 R8 R9'): string[] {
  const window = { since: SINCE, asAt: AS_AT };
  return toldChanges({ ...NOTHING, ...changed }, items(all), IN_TIME, window).map(({ runs }) => words(runs));
}

describe('what changed, in sentences', () => {
  it.each([
    [
      'a part of what a paper asked',
      { responses: answer('R5 R6 R7 R8', 'accepted') },
      [
        'The Executive accepted four of the six recommendations of _Closer to home_ on 27 May (R2026/005 to /008).',
      ],
    ],
    [
      'all that a paper asked',
      { responses: answer('R4 R5 R6 R7 R8 R9', 'accepted') },
      ['The Executive accepted all six recommendations of _Closer to home_ on 27 May (R2026/004 to /009).'],
    ],
    [
      'answers of one day that differ',
      {
        responses: [
          ...answer('R9', 'rejected'),
          ...answer('R4 R6', 'accepted'),
          ...answer('R7', 'accepted-in-part'),
        ],
      },
      [
        'The Executive accepted two of the six recommendations of _Closer to home_ on 27 May (R2026/004 and /006), accepted one in part (R2026/007) and rejected one (R2026/009).',
      ],
    ],
    [
      'answers of two bodies and two days, each for itself, the earlier first',
      {
        responses: [
          ...answer('R5', 'accepted', on('2026-06-02')),
          ...answer('R4', 'accepted', { by: 'Thornmere NHS Trust' }),
        ],
      },
      [
        'The Thornmere NHS Trust accepted one of the six recommendations of _Closer to home_ on 27 May (R2026/004).',
        'The Executive accepted one of the six recommendations of _Closer to home_ on 2 June (R2026/005).',
      ],
    ],
    [
      'an answer to what comes from no paper',
      { responses: answer('R5', 'accepted', { source: item('R5', null).source }) },
      ['The Executive accepted one recommendation of the Children’s Panel on 27 May (R2026/005).'],
    ],
    [
      'new recommendations, of another year with the year',
      { recommendations: items('R4 R5 R6').map((each) => ({ ...each, ...on('2025-11-03') })) },
      [
        'The Children’s Panel made three recommendations to the Executive in _Closer to home_ on 3 November 2025 (R2026/004 to /006).',
      ],
    ],
    [
      'claims of one owner on one day',
      { claims: claimed('A3 A5') },
      ['The Head of Housing claimed two actions complete on 27 May (A2026/003 and /005).'],
    ],
    [
      'a claim of nobody',
      { claims: claimed('A3', { owner: null }) },
      ['One action of no owner was claimed complete on 27 May (A2026/003).'],
    ],
    [
      'verdicts on recommendations and actions together',
      { verdicts: judged('A3 R5 A4', 'agreed-complete') },
      [
        'On 27 May the Children’s Panel agreed that one recommendation and two actions are complete (R2026/005, A2026/003 and /004).',
      ],
    ],
    [
      'a claim that is sent back, one that is reopened, one that is superseded',
      {
        verdicts: [
          ...judged('A3', 'not-agreed'),
          ...judged('A4', 'reopened'),
          ...judged('A5', 'superseded', { supersededBy: 'A2026/009' }),
        ],
      },
      [
        'On 27 May the Children’s Panel did not agree that one action is complete (A2026/003).',
        'On 27 May the Children’s Panel reopened one action (A2026/004).',
        'On 27 May the Children’s Panel decided that one action is superseded by A2026/009 (A2026/005).',
      ],
    ],
    [
      'more time, to the same day, together',
      { extensions: [...extended('A3 A4'), ...extended('A5', { oldDueOn: null })] },
      [
        'Two actions were given more time on 27 May, from 30 June 2026 to 14 January 2027, agreed by the Chair of the panel (A2026/003 and /004).',
        'One action was given more time on 27 May, until 14 January 2027, agreed by the Chair of the panel (A2026/005).',
      ],
    ],
    [
      'what was split, merged, withdrawn and taken up again',
      {
        endings: [
          ...ended('R4', 'split', ['R2026/020', 'R2026/021']),
          ...ended('R5 R6', 'merged', ['R2026/022']),
          ...ended('R7', 'withdrawn'),
          ...ended('R8', 'restored'),
        ],
      },
      [
        'On 27 May the Children’s Panel split one recommendation of _Closer to home_ (R2026/004) into R2026/020 and /021.',
        'On 27 May the Children’s Panel merged two recommendations of _Closer to home_ (R2026/005 and /006) into R2026/022.',
        'On 27 May the Children’s Panel withdrew one recommendation of _Closer to home_ (R2026/007).',
        'On 27 May the Children’s Panel took up again one recommendation of _Closer to home_ (R2026/008).',
      ],
    ],
    ['nothing', {}, []],
  ] as const)('tell of %s', (_, changed, sentences) => {
    expect(told(changed as Partial<ReportedChanges>)).toEqual(sentences);
  });

  it('lead from each reference to its item', () => {
    const [sentence] = toldChanges(
      { ...NOTHING, responses: answer('R5 R6 R7', 'accepted') },
      items('R5 R6 R7 R8'),
      IN_TIME,
      { since: SINCE, asAt: AS_AT },
    );
    expect(sentence?.runs.filter(({ path }) => path).map(({ text, path }) => [text, path])).toEqual([
      ['R2026/005', '/recommendations/R2026-005'],
      ['/007', '/recommendations/R2026-007'],
    ]);
  });
});

describe('references', () => {
  it.each([
    ['R1', 'R2026/001'],
    ['R2 R1', 'R2026/001 and /002'],
    ['R1 R2 R3 R5', 'R2026/001 to /003 and /005'],
    ['R1 R1 R3 R5 R6 R7 A7', 'R2026/001, /003, /005 to /007 and A2026/007'],
  ])('%s are told as %s', (shorts, expected) => {
    expect(words(referenceRuns(items(shorts)))).toBe(expected);
  });

  it('of municipal years are numbered for themselves', () => {
    const of = (reference: string) => ({ reference, path: '/' });
    expect(words(referenceRuns(['R2026-27/002', 'R2026/001', 'R2026-27/001'].map(of)))).toBe(
      'R2026/001, R2026-27/001 and /002',
    );
  });
});
