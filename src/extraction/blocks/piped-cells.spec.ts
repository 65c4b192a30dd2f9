import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import type { Line } from './lines.js';
import { readPipedCells } from './piped-cells.js';
import { readBlocks } from './read-blocks.js';

const HEADS =
  '|\nPanel |\nMeeting Date |\nRecommendation\nMade |\nMade to: |\nTaken or\nPlanned to Date |\nOutcome |\n';
const ROWS = [
  'PR31 |\nPiers and\nQuays |\n9 January 2006 |\nThat the hours of the Ferry Hall\nbe extended to include Saturdays. |\nThe Portfolio Holder for\nPiers |\nReport to Executive\non 15 March |\nAgreed, from June |\n',
  'PR32 |\nPiers and\nQuays |\n9 January 2006 |\nA note be provided to members showing how\nmany lamps have failed. |\nThe Head of Lamps |\n|\nActioned. |\n',
  'PR33 |\nHarbours |\n17 January 2006 |\nThat the Leader writes to the Ports\nAuthority concerning its dues. |\nThe Leader of the Council |\nLetter sent 10 March |\nCompleted |\n',
].join('');
const SHEET = `SELECT PANEL RECOMMENDATIONS - POSITION AT 31 MARCH 2006\n\n${HEADS}${ROWS}`;

describe('cells that each end with a pipe', () => {
  it('make rows where days come again at the same distance, empty cells among them', () => {
    const rows = readBlocks(SHEET).filter(({ kind }) => kind === 'row');
    expect(rows.map(({ cells }) => cells.length)).toEqual([7, 7, 7, 7]);
    expect(rows[2]?.cells.map(({ text }) => text)).toEqual([
      'PR32',
      'Piers and Quays',
      '9 January 2006',
      'A note be provided to members showing how many lamps have failed.',
      'The Head of Lamps',
      '',
      'Actioned.',
    ]);
  });

  it('are read as a table of what was recommended, and to whom', () => {
    const { items } = propose(SHEET, null, null);
    expect(items.map(({ type, reference, owner }) => [type, reference, owner])).toEqual([
      ['recommendation', 'PR31', 'The Portfolio Holder for Piers'],
      ['recommendation', 'PR32', 'The Head of Lamps'],
      ['recommendation', 'PR33', 'The Leader of the Council'],
    ]);
  });

  it('make rows as wide as the rule below their heads, empty cells among them', () => {
    const plan =
      'Task |\nWhat it means |\nWho? |\nHow far? |\n---|---|---|---|\nMend the gate |\nHinges are here.\n|\nThe smith\n|\n|\n' +
      'List who helps in a flood\n|\n|\nClerk |\nDraft |\n';
    const rows = readBlocks(`Village plan\n\n${plan}`).filter(({ kind }) => kind === 'row');
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Task', 'What it means', 'Who?', 'How far?'],
      ['Mend the gate', 'Hinges are here.', 'The smith', ''],
      ['List who helps in a flood', '', 'Clerk', 'Draft'],
    ]);
  });

  it('make rows where several columns hold days, and the last row is empty', () => {
    const row = (date: string, words: string, later: string) =>
      `|\n${date} |\nQuays |\n${words} |\n${later} |\n`;
    const log = [
      row('Date', 'Recommendation', 'Exec date'),
      row('11/06/24', 'That the lamps be lit.', '09/07/24'),
      row('25/06/24', 'That the quay be swept.', '10/09/24'),
      row('04/09/24', 'That the crane be sold.', '08/10/24'),
      '|\n|\n|\n|\n|\n',
    ].join('');
    const rows = readBlocks(`Log\n\n${log}`).filter(({ kind }) => kind === 'row');
    expect(rows.slice(0, 4).map(({ cells }) => cells[3]?.text)).toEqual([
      'Recommendation',
      'That the lamps be lit.',
      'That the quay be swept.',
      'That the crane be sold.',
    ]);
  });

  it('are left apart where nothing comes again', () => {
    const cells =
      'Lamps |\nOars |\nThe quay |\nNets and ropes |\nA crane |\nSalt |\nTar |\nPaint |\nSails |\n';
    expect(readBlocks(`A list\n\n${cells}`).filter(({ kind }) => kind === 'row')).toEqual([]);
  });

  it('are not looked for anew at each line of a paper of empty ones', () => {
    let looked = 0;
    const pipe = {
      start: 0,
      end: 1,
      indent: 0,
      get text() {
        looked++;
        return '|';
      },
    } as unknown as Line;
    const lines = new Array<Line>(2000).fill(pipe);
    lines.forEach((_, at) => void readPipedCells(lines, at));
    expect(looked / lines.length).toBeLessThan(200);
  });
});
