import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../audit/history-entry.js';
import {
  type HiddenNames,
  NOT_OPEN,
  NOT_OPEN_PAPER,
  openHistory,
  referencesIn,
  wordsOf,
} from './open-history.rules.js';

const entry = (facts: Partial<HistoryEntry>): HistoryEntry => ({
  ...{ id: 1, at: new Date('2025-06-02T09:00:00Z'), actor: 'Dilys', action: 'changed' },
  ...{ before: null, after: null, note: null },
  ...facts,
});
const hidden = (references: string[], titles: string[] = []): HiddenNames => ({
  references: new Set(references),
  titles,
});

describe('the history of a thing, told to somebody who may not see everything that it names', () => {
  const source = { source: 'Report on placements, Annex B', values: ['56 on 1 June 2025'] };

  it('names no hidden paper, wherever its title stands, and keeps the note of such an entry', () => {
    const told = openHistory(
      [entry({ after: source, note: 'As the report says' })],
      hidden([], ['Report', 'Report on placements']),
    );
    expect(told).toEqual([
      entry({ after: { source: `${NOT_OPEN_PAPER}, Annex B`, values: source.values }, note: null }),
    ]);
  });

  it('knows a title that somebody typed in other letters and spaces, and takes no word for one', () => {
    const words = (text: string, title: string) =>
      openHistory([entry({ action: 'changed the words', after: { text } })], hidden([], [title]))[0]?.after
        ?.text;
    expect(words('See the REPORT on  placements.', 'Report on placements')).toBe(
      `See the ${NOT_OPEN_PAPER}.`,
    );
    expect(words('It reports on placements (draft)', 'Report on placements')).toBe(
      'It reports on placements (draft)',
    );
    expect(words('Costs (part 2) [x]', 'Costs (part 2)')).toBe(`${NOT_OPEN_PAPER} [x]`);
    expect(words('the same', 'words')).toBe('the same');
    expect(words('the themes', 'the')).toBe(`${NOT_OPEN_PAPER} themes`);
  });

  it('names none within other facts', () => {
    const after = { earlier: { title: 'Report on placements', same: 2 } };
    expect(openHistory([entry({ after })], hidden([], ['Report on placements']))).toEqual([
      entry({ after: { earlier: { title: NOT_OPEN_PAPER, same: 2 } } }),
    ]);
  });

  it('names no hidden item', () => {
    const after = { words: 'See R2025/003 and A2025/004' };
    expect(openHistory([entry({ after })], hidden(['R2025/003']))).toEqual([
      entry({ after: { words: `See ${NOT_OPEN} and A2025/004` } }),
    ]);
  });

  it('leaves out an entry that is a link to something hidden', () => {
    const link = entry({ after: { link: 'repeats Report on placements' } });
    expect(openHistory([link], hidden([], ['Report on placements']))).toEqual([]);
    expect(openHistory([link], hidden([]))).toEqual([link]);
  });

  it('is looked through for references and titles, in lists too', () => {
    const entries = [entry({ before: { seen: ['R2025/003'] }, after: source, note: 'Of A2025-004' })];
    expect(referencesIn(entries)).toEqual(['R2025/003', 'A2025/004']);
    expect(wordsOf(entries)).toContain('Report on placements, Annex B');
  });
});
