import pg from 'pg';

const CROWDED =
  'a database client was asked while answers were still to come: wait for each answer before the next question';

/** What the driver keeps of questions that wait behind the one under way. */
type Asked = { readonly _queryQueue?: readonly unknown[]; readonly pipeline?: unknown };

const crowded: Error[] = [];
let isWatching = false;

/**
 * Notes each question that has to wait behind another one that waits: the next version of the driver takes none, and this one tells of
 * the first in a process only. An error says who asked.
 */
export function watchCrowdedClients(): void {
  if (isWatching) return;
  isWatching = true;
  const ask = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const watched = function (this: Asked, ...given: unknown[]): unknown {
    if ((this._queryQueue?.length ?? 0) > 0 && !this.pipeline) crowded.push(new Error(CROWDED));
    return Reflect.apply(ask, this, given);
  };
  Object.assign(pg.Client.prototype, { query: watched });
}

/** What was noted since it was last asked for. */
export function takeCrowdedClients(): Error[] {
  return crowded.splice(0);
}
