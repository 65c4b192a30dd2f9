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
