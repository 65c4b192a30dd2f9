import type { PageView } from '../../web/page.js';
import type { SavedViewRow } from '../saved-views.queries.js';

type ShownView = { readonly id: number; readonly name: string; readonly href: string; readonly note: string };

export type SavedViewsView = PageView & {
  readonly own: readonly ShownView[];
  readonly shared: readonly ShownView[];
};

/** What somebody comes back to. */
export function savedViewsView(rows: readonly SavedViewRow[]): SavedViewsView {
  return {
    title: 'Saved views',
    own: rows
      .filter(({ isOwn }) => isOwn)
      .map((row) => shown(row, row.isShared ? 'Shared with everybody' : '')),
    shared: rows.filter(({ isOwn }) => !isOwn).map((row) => shown(row, `Shared by ${row.savedBy}`)),
  };
}

function shown({ id, name, address }: SavedViewRow, note: string): ShownView {
  return { id, name, href: address, note };
}
