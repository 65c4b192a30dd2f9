import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import type { Viewer } from '../../web/access.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import type { BulkKind } from './bulk-kinds.js';
import { type Choosing, TICKED } from './choosing.view.js';

/** What somebody can do with many items of a list at once. */
@Injectable()
export class ChoosingService {
  constructor(private readonly history: HistoryQueries) {}

  /**
   * Null for who keeps no register, and on pages of an earlier day.
   * @param query of the list's address
   * @param rows of which a line tells the last entry of its trail
   * @param owners to whom items may be given
   */
  async of(
    viewer: Viewer,
    kind: 'action' | 'recommendation',
    rows: readonly { readonly id: number; readonly lastEntry?: number }[],
    query: Readonly<Record<string, unknown>>,
    kinds: readonly BulkKind[],
    owners: Choosing['owners'] = [],
  ): Promise<Choosing | null> {
    if (!may(viewer, 'keep-register') || currentViewpoint() !== null || rows.length === 0) return null;
    return {
      kinds: kinds.filter((each) => each !== 'hold' || may(viewer, 'keep-council-work')),
      owners,
      seen: await this.lastSeen(kind, rows),
      isTicked: query[TICKED] === 'all',
      mayChange: (bodyId) => mayFor(viewer, 'keep-register', bodyId),
    };
  }
  private async lastSeen(
    kind: 'action' | 'recommendation',
    rows: readonly { readonly id: number; readonly lastEntry?: number }[],
  ): Promise<Choosing['seen']> {
    const told = rows.flatMap(({ id, lastEntry }) =>
      lastEntry === undefined ? [] : [[id, lastEntry] as const],
    );
    if (told.length === rows.length) return new Map(told);
    return this.history.lastSeenOf(
      kind,
      rows.map(({ id }) => id),
    );
  }
}
