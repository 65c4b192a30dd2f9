import { describe, expect, it } from '@jest/globals';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { readPlan } from './plan-lines.rules.js';

const row = (id: number, label: string | null, text: string) =>
  ({ id, year: 2022, number: id, reference: `R2022/00${id}`, label, text }) as RecommendationRow;
const ROWS = [
  row(1, '32 a)', 'That the clock of the town hall be mended by June.'),
  row(2, '32 b)', 'That the bell be rung every morning at nine.'),
  row(3, '32 c)', 'That a map of all footpaths be published.'),
];
const owner = (id: number, name: string, holder: string | null = null) =>
  ({ id, name, holder }) as OwnerOnDay;
const OWNERS = [owner(7, 'Head of Clocks', 'Pat Lime'), owner(8, 'Mapping Team')];
const read = (pasted: string, rows = ROWS) =>
  readPlan(pasted, { rows, owners: OWNERS, aliases: new Map([['footpaths', 8]]) });
const short = (pasted: string, rows = ROWS) =>
  read(pasted, rows).lines.map((line) => [
    line.recommendationId,
    line.action,
    line.ownerId ?? line.unknownOwner,
    line.dueOn ?? line.unreadDue,
  ]);
const MEND = [1, 'Mend it', 7, '2022-09-30'];
const RING = [2, 'Ring it', 8, '2022-10-01'];

describe('a plan that was pasted', () => {
  it.each([
    [
      'with heads in another order, as Word gives it',
      'By when\tLead officer\tRec\tAction\n30 September 2022\tthe Head of Clocks\ta)\tMend it\n1/10/2022\tMapping Team\tb)\tRing it',
    ],
    [
      'with pipes and a rule beneath the heads',
      '| Ref | Action | Owner | Due |\n|---|---|---|---|\n| R2022/001 | Mend it | Head of Clocks | 30/09/2022 |\n| R2022-002 | Ring it | Mapping Team | 1 Oct 2022 |',
    ],
    [
      'without heads, known by what stands in the columns',
      'Recommendation 32 a)\tMend it\tPat Lime\t30.9.2022\n32 b)\tRing it\tfootpaths\t2022-10-01',
    ],
    [
      'with the words of the recommendations in place of labels',
      'Recommendation\tAction\tOwner\tDate\nThat the clock of the town hall be mended\tMend it\tHead of Clocks\t30 Sep 2022\nThe bell be rung every morning at nine\tRing it\tMapping Team\t1 October 2022',
    ],
  ])('%s', (_, pasted) => {
    expect(short(pasted)).toEqual([MEND, RING]);
    expect(read(pasted).assumed).toEqual([]);
  });

  it('joins the paragraphs of a cell, from a spreadsheet and from Word', () => {
    const excel = 'Rec\tAction\tOwner\tDue\na)\t"Mend\nit"\tHead of Clocks\t30/9/2022';
    const word = 'Rec\tAction\tOwner\tDue\na)\tMend\nit\tHead of Clocks\t30/9/2022';
    expect([short(excel), short(word)]).toEqual([[MEND], [MEND]]);
  });

  it('keeps the words of an owner and of a date that it cannot place', () => {
    expect(short('Rec\tAction\tOwner\tDue\na)\tMend it\tHd of Clocks\tas soon as possible')).toEqual([
      [1, 'Mend it', 'Hd of Clocks', 'as soon as possible'],
    ]);
  });

  it('lays nothing beside a recommendation that is not named, or that two could be', () => {
    const two = [row(1, '1 a)', 'That one be done.'), row(2, '2 a)', 'That another be done.')];
    const pasted = 'Rec\tAction\tOwner\na)\tMend it\tHead of Clocks\nz)\tRing it\tMapping Team';
    expect(short(pasted, two).map(([id]) => id)).toEqual([null, null]);
  });

  it.each([
    ['their order', 'Action\tOwner\nOne\tMapping Team\nTwo\tMapping Team\nThree\tMapping Team', /in order/],
    ['the line above', 'Rec\tAction\tOwner\na)\tOne\tMapping Team\n\tTwo\tMapping Team', /the one above/],
    ['a column that is not used', 'Rec\tAction\tOwner\tCost\na)\tOne\tMapping Team\t£5', /Not used: Cost/],
    [
      'words that decide nothing',
      'Rec\tAction\tDecision\na)\tOne\tSee below',
      /“See below” does not give a decision/,
    ],
  ])('says that it goes by %s', (_, pasted, words) => {
    expect(read(pasted).assumed).toEqual([expect.stringMatching(words)]);
  });

  it('goes by a number in the list where recommendations have no labels, and says so', () => {
    const bare = ROWS.map((each) => ({ ...each, label: null }));
    expect(short('No.\tAction\tOwner\n3\tMap it\tMapping Team', bare)[0]?.[0]).toBe(3);
    expect(read('No.\tAction\tOwner\n3\tMap it\tMapping Team', bare).assumed).toHaveLength(1);
  });

  it('reads what is decided, and why', () => {
    const [line] = read('Rec\tDecision\tReasons\na)\tNot accepted\tToo dear').lines;
    expect([line?.decision, line?.reasons, line?.action]).toEqual(['rejected', 'Too dear', '']);
  });

  it('is not read where it is longer or wider than any plan', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `32 a)\tMend part ${n}`).join('\n');
    expect(read(lines(300)).fault).toBeNull();
    expect(read(lines(302))).toEqual({ lines: [], assumed: [], fault: 'Paste 300 plan lines or fewer' });
    expect(read('Mend it\t'.repeat(10_000)).fault).toBe('Paste 40 columns or fewer');
  });
});
