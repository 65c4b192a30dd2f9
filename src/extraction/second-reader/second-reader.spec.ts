import { describe, expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import type { PaperKind } from '../extraction.js';
import type { Finding } from '../finding.js';
import { agendaItems } from '../paper/agenda.js';
import { withDoubtful } from './second-reader.js';
import { shippedWeights } from './weights.js';

const MINUTES = `MINUTES of the Pier Panel held on 3 May 2024

Present: Councillor Ash (Chair)

4. FERRIES

The Harbour Master spoke to her report.

`;
/** A paper of a few lines tells too little of itself. */
const TALK = `\n\n5. CLOSE\n\n${'Members spoke of the weather and of the gulls on the north pier. '.repeat(16)}\n`;
const LIST = `${MINUTES}(a) the report be noted;
(b) the Clerk be asked to circulate the figures to members of the Panel by 30 June 2024; and
(c) the Cabinet Member for Transport be recommended to talk to the operator.
`;

/** What is read where rules found this much. */
function doubtful(text: string, kind: PaperKind, findings: Finding[] = []): Finding[] {
  const blocks = readBlocks(text + TALK);
  return withDoubtful({ blocks, kind, items: agendaItems(blocks), findings }, shippedWeights()).filter(
    ({ rule }) => rule === 'second reader',
  );
}

const outline = (findings: readonly Finding[]) =>
  findings.map(({ type, reference, passage }) => [type, reference, passage.text]);

describe('what rules made nothing of', () => {
  it('is proposed where it reads like an item, with a type of its own, and as a doubtful one', () => {
    const found = doubtful(LIST, 'minutes');
    expect(outline(found)).toEqual([
      ['noted', '(a)', 'the report be noted;'],
      [
        'action',
        '(b)',
        'the Clerk be asked to circulate the figures to members of the Panel by 30 June 2024; and',
      ],
      ['recommendation', '(c)', 'the Cabinet Member for Transport be recommended to talk to the operator.'],
    ]);
    expect(found.every(({ confidence }) => confidence === 'low')).toBe(true);
  });

  it.each(['The minutes were taken as read.', 'Apologies were received from Councillor Elm.'])(
    'is nothing where every meeting says it: %s',
    (words) => {
      expect(doubtful(`${MINUTES}${words}\n`, 'minutes')).toEqual([]);
    },
  );

  it('is taken out of a paragraph clause by clause', () => {
    const text = `${MINUTES}(i) to note the results of the trial; (ii) to ask the Head of Halls to circulate the costs to members.\n`;
    expect(outline(doubtful(text, 'minutes'))).toEqual([
      ['noted', '(i)', 'to note the results of the trial;'],
      ['action', '(ii)', 'to ask the Head of Halls to circulate the costs to members.'],
    ]);
  });

  it('has its post and its day from the cells behind it', () => {
    const text = `PIER PANEL – WHAT WE ASKED FOR

| A1 | Circulate the passenger figures for 2024 to members of the Panel. | Harbour Master | 3 June 2024 |
| A2 | Arrange a visit to the workshop. | Clerk | 1 July 2024 |
`;
    expect(doubtful(text, 'tracker')).toMatchObject([
      { type: 'action', reference: 'A1', owner: 'Harbour Master', due: '3 June 2024' },
      { type: 'action', reference: 'A2', owner: 'Clerk', due: '1 July 2024' },
    ]);
  });
});

describe('nothing is proposed', () => {
  it('of what rules have read already', () => {
    const found = doubtful(LIST, 'minutes');
    expect(found.length).toBe(3);
    const read = found.map((one) => ({ ...one, rule: 'list' }));
    expect(doubtful(LIST, 'minutes', read)).toEqual([]);
  });

  it('of a paper of a few lines, which tells too little of itself', () => {
    const blocks = readBlocks(LIST);
    const paper = { blocks, kind: 'minutes' as const, items: agendaItems(blocks), findings: [] };
    expect(withDoubtful(paper, shippedWeights())).toEqual([]);
  });

  it('of a summons to a meeting', () => {
    expect(doubtful(`You are hereby summoned to a meeting.\n\n${LIST}`, 'other')).toEqual([]);
  });

  it('of a list of options', () => {
    const text = LIST.replace('spoke to her report.', 'named the following options:');
    expect(doubtful(text, 'minutes')).toEqual([]);
  });

  it('of what stands in quotation marks', () => {
    expect(doubtful(`${MINUTES}“That the Harbour Master publish the timetable.”\n`, 'minutes')).toEqual([]);
  });

  it('of the talk', () => {
    const text = `${MINUTES}Councillor Birch felt that fares were high. The Harbour Master said that they had not risen since 2019.\n`;
    expect(doubtful(text, 'minutes')).toEqual([]);
  });
});
