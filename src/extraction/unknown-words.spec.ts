import { describe, expect, it } from '@jest/globals';
import { propose } from './propose.js';

const MINUTES =
  'PIER COMMITTEE\n\nMinutes of the meeting held on 4 June 2025\n\nPresent: Councillors Ash (Chair) and Birch\n\n7. LAMPS\n\nThe Harbour Master gave a talk.\n\n';
const LOG = 'Pier Scrutiny Committee\n\nActions to follow up\n\n';

const read = (text: string) =>
  propose(text).items.map(({ type, owner, dueOn, duePhrase, text: words }) => [
    type,
    owner,
    dueOn ?? duePhrase,
    words.slice(0, 24),
  ]);

/** What no list of words knows is read by its mood, its place and what stands beside it. */
describe('clauses whose keyword no rule knows', () => {
  it.each([
    ['a label before them', 'Determination: That the lamps be lit at dusk and the Clerk be asked to write.'],
    ['a sentence before them', 'The sitting concluded as follows: that the Clerk be asked to write.'],
    ['nothing before one of them', 'a) the Clerk be asked to write.'],
    ['a paragraph each', 'the report be noted;\n\nthe Clerk be asked to write.'],
  ])('%s', (_, clauses) => {
    const types = read(MINUTES + clauses).map(([type]) => type);
    expect(types).toContain('action');
  });

  it.each([
    'The officer recommended that consent be granted.',
    'Could the pier be shared with a charity?',
    'Ward members would normally be consulted on such schemes.',
    '“That the pier be sold.”',
  ])('but not what is told, asked or read out: %s', (talk) => {
    expect(read(MINUTES + talk)).toEqual([]);
  });

  it('initials in the margin say who', () => {
    const list =
      'a) the report be noted;\n\nb) the figures be shown in the next report; and                     HM\n';
    expect(read(MINUTES + list).map(([type, owner]) => [type, owner])).toEqual([
      ['noted', null],
      ['action', 'HM'],
    ]);
  });
});

const ROWS = [
  ['A1', 'Split the risk of flood into two', 'Head of Works', '4 July 2025', 'Begun'],
  ['A2', 'Tell members the cost of the lamps', 'Harbour Master', '9 August 2025', 'Done'],
] as const;
const WANTED = [
  ['action', 'Head of Works', '2025-07-04', 'Split the risk of flood '],
  ['action', 'Harbour Master', '2025-08-09', 'Tell members the cost of'],
];

describe('tables whose heads no rule knows', () => {
  const inPipes = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

  it.each([
    ['odd heads', inPipes([['Entry', 'Undertaking given', 'Steward', 'Horizon', 'Where it is'], ...ROWS])],
    ['no heads', inPipes(ROWS)],
    [
      'columns the other way about',
      inPipes([['Update', 'Due', 'Owner', 'Action', 'Ref'], ...ROWS.map((row) => [...row].reverse())]),
    ],
    [
      'labels of its own',
      ROWS.map(
        ([ref, ask, who, when, how]) =>
          `Entry: ${ref}\nUndertaking given: ${ask}\nSteward: ${who}\nHorizon: ${when}\nStanding: ${how}`,
      ).join('\n\n'),
    ],
    [
      'its heads parted from its rows by a title',
      `${inPipes([['Ref', 'Action', 'Owner', 'Due date', 'Update']])}\nHarbour\n\n${inPipes(ROWS)}`,
    ],
  ])('%s', (_, table) => {
    expect(read(`${LOG}${table}\n`)).toEqual(WANTED);
  });

  it('labels that run on in the cells of a column', () => {
    const table = inPipes([
      ['Minute', 'When, who and how far'],
      ...ROWS.map(([ref, ask, who, when, how]) => [
        ask,
        `Date due: ${when} Officer: ${who} Progress: ${how} ${ref}`,
      ]),
    ]);
    expect(read(`${LOG}${table}\n`)).toEqual(WANTED);
  });

  it('but a programme of what is to come asks for nothing', () => {
    const table = inPipes([
      ['Meeting', 'Item', 'What we want to know', 'Lead officer'],
      ['9 September 2025', 'Lamps', 'To see whether they are lit', 'Harbour Master'],
      ['11 November 2025', 'Piers', 'To comment on the draft', 'Head of Works'],
    ]);
    expect(read(`Pier Scrutiny Committee: Work Programme 2025/26\n\n${table}\n`)).toEqual([]);
  });

  it('a word and a number before what is asked', () => {
    const text =
      'Pier Inquiry\n\nProposal 1: That the lamps be lit at dusk.\n\nWhy.\n\nProposal 2: That the pier be mended.\n';
    expect(propose(text).items.map(({ type, reference }) => [type, reference])).toEqual([
      ['recommendation', '1'],
      ['recommendation', '2'],
    ]);
  });
});
