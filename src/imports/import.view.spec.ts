import { describe, expect, it } from '@jest/globals';
import { importView } from './import.view.js';
import type { ImportRead, RowCounts } from './imports.queries.js';
import type { DoneRow } from './rows/import-rows.queries.js';

const at = new Date('2026-11-02T10:00:00Z');
const found: ImportRead = {
  ...{ id: 7, filename: 'tracker.csv', sheetNames: [], sheet: '', headings: [], title: null },
  ...{ bodyId: 1, bodyCode: 'OSB', bodyName: 'The board', publicity: 'published', plan: null, state: 'done' },
  ...{ uploadedBy: 'Dilys', uploadedAt: at, startedById: 1, startedBy: 'Dilys', startedAt: at, endedAt: at },
  ...{ undoneBy: null, undoneAt: null },
  ...{ contentRemovedAt: null, contentRemovedBy: null, contentRemovedReason: null },
};
const undone = { state: 'undone', undoneBy: 'Ada', undoneAt: at } as const;
const removed = { contentRemovedAt: at, contentRemovedBy: 'Ada', contentRemovedReason: 'A home address' };
const counts: RowCounts = { waiting: 3, new: 1, changed: 1, unchanged: 0, 'not-fitting': 1, 'no-item': 0 };
const row = (facts: Partial<DoneRow>): DoneRow => ({
  ...{ rowNumber: 2, cells: [], state: 'new', reason: null },
  ...{ doneItems: ['A2026/001'], doneChanges: [], refusedCells: [], ...facts },
});
const page = (facts: Partial<ImportRead>, shown: 'new' | 'changed' = 'new', rows = [row({})]) =>
  importView({ ...found, ...facts }, counts, { shown, rows, partly: 1 });
const hrefs = (view: ReturnType<typeof page>) => JSON.stringify(view.table).includes('/actions/A2026-001');

describe('the page of an import', () => {
  it('says once it has ended how to bring in what did not fit', () => {
    const view = page({});
    expect(view.advice).toMatch(/^Correct them in the file and import it again/);
    expect(view.rejectedHref).toBe('/imports/7/not-fitting');
    expect(hrefs(view)).toBe(true);
  });

  it('does not ask for it while rows are still taken in', () => {
    const view = page({ state: 'running', endedAt: null });
    expect(view.advice).toBe('Once the import has ended, they can be downloaded here with the reasons.');
    expect(view.rejectedHref).toBeNull();
  });

  it('asks after it was undone for the whole file, and leads to no item that is gone', () => {
    const view = page(undone);
    expect(view.advice).toContain('import all of it');
    expect(view.advice).not.toContain('not entered twice');
    expect(view.undoneWords).toContain('what it changed is as it was before');
    expect(hrefs(view)).toBe(false);
  });

  it('still leads to what it only changed', () => {
    const changed = (words: string) => [row({ doneChanges: [`A2026/001, ${words}`] })];
    expect(hrefs(page(undone, 'changed', changed('due date changed')))).toBe(true);
    expect(hrefs(page(undone, 'changed', changed('new')))).toBe(false);
  });

  it('offers neither file nor rows whose words were removed', () => {
    expect(page(removed)).toMatchObject({ advice: null, rejectedHref: null, originalHref: null });
    expect(page({}).originalHref).toBe('/imports/7/original');
  });
});
