import { ChainQueries } from '../../audit/chain/chain.queries.js';
import { ChainCheckService } from '../../audit/chain/chain-check.service.js';
import { CommandFailure } from '../../config/command-failure.js';
import { UsageError } from '../../config/usage-error.js';
import { type DatabasePlace, openDataSource } from '../../database/data-source.js';
import { Database } from '../../database/database.service.js';
import { migrate } from '../../database/migrate.js';
import {
  addRows,
  contentsOf,
  hasRows,
  nextRows,
  rowsAtOnce,
  type Statements,
  setSequences,
  speakAlike,
  type Table,
  tablesOf,
  withoutGuards,
} from './tables.queries.js';

/** What was moved. */
export type Moved = {
  readonly tables: number;
  readonly rows: number;
  /** The trail at the new place. */
  readonly entries: number;
  readonly digest: string;
};

/**
 * Copies everything from one database into an empty one: both are brought to this program's schema, every row goes over in one
 * transaction, and each table is compared before it holds. The source stays as it is.
 * @throws UsageError where the target holds anything
 * @throws CommandFailure where a table or the trail does not come out the same
 */
export async function moveToServer(from: DatabasePlace, to: DatabasePlace): Promise<Moved> {
  await migrate(from);
  await migrate(to);
  const [source, target] = [await openDataSource(from), await openDataSource(to)];
  try {
    await speakAlike(source);
    const tables = await tablesOf(source);
    const rows = await target.transaction(async (tx) => {
      await speakAlike(tx);
      for (const table of tables) {
        if (!(await hasRows(tx, table))) continue;
        throw new UsageError('The database of DATABASE_URL holds data already: name an empty one');
      }
      const guards = await withoutGuards(tx, tables);
      let copied = 0;
      for (const table of tables) copied += await copyTable(source, tx, table);
      for (const guard of guards) await tx.query(guard);
      await setSequences(source, tx);
      return copied;
    });
    const { broken, entries, digest } = await new ChainCheckService(
      new ChainQueries(new Database(target)),
    ).check();
    if (broken)
      throw new CommandFailure(
        `Everything was copied, but entry ${broken.id} of the audit log does not hold`,
      );
    return { tables: tables.length, rows, entries, digest };
  } finally {
    await Promise.all([source.destroy(), target.destroy()]);
  }
}

/** @returns how many rows there are */
async function copyTable(source: Statements, target: Statements, table: Table): Promise<number> {
  const most = await rowsAtOnce(source, table);
  for (let after = '(0,0)'; ; ) {
    const next = await nextRows(source, table, after, most);
    if (next === null) break;
    await addRows(target, table, next.values);
    after = next.last;
  }
  const [was, is] = [await contentsOf(source, table), await contentsOf(target, table)];
  if (was.rows === is.rows && was.digest === is.digest) return is.rows;
  throw new CommandFailure(`The table ${table.name} did not come out the same, so nothing was moved`);
}
