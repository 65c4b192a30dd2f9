import type { PGlite } from '@electric-sql/pglite';
import { NEARLY_THE_WORD } from '../../src/database/nearly-the-word.sql.js';

type Rows = { readonly table: string; readonly columns: string; readonly json: string };
type Sequence = { readonly name: string; readonly last: string };

/** What a database held when it was new, and the way back to it. */
export class PreparedRows {
  private constructor(
    private readonly pglite: PGlite,
    private readonly schema: string,
    private readonly rows: readonly Rows[],
    private readonly sequences: readonly Sequence[],
  ) {}

  static async of(pglite: PGlite): Promise<PreparedRows> {
    const rows: Rows[] = [];
    for (const table of await tablesWithRows(pglite)) {
      const { rows: found } = await pglite.query<Omit<Rows, 'table'>>(
        `select (${COLUMNS}) as columns, (select json_agg(t)::text from ${table} t) as json`,
        [table],
      );
      rows.push(...found.map((each) => ({ table, ...each })));
    }
    return new PreparedRows(pglite, await schemaOf(pglite), rows, await usedSequences(pglite));
  }

  /** Brings the rows back as they were. @returns false where a test changed the schema, so that it cannot */
  async restore(): Promise<boolean> {
    await this.pglite.exec('rollback');
    await this.pglite.exec('discard all');
    if ((await schemaOf(this.pglite)) !== this.schema) return false;
    // Without the triggers that keep a trail from being emptied.
    await this.pglite.exec('set session_replication_role = replica');
    await this.empty(await tablesWithRows(this.pglite));
    for (const { table, columns, json } of this.rows) {
      await this.pglite.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [json],
      );
    }
    await this.restoreSequences();
    await this.pglite.exec(`reset session_replication_role; set ${NEARLY_THE_WORD}`);
    return true;
  }

  /** In place: a `truncate` would make new files for each table and each index. */
  private async empty(tables: readonly string[]): Promise<void> {
    await this.pglite.exec(tables.map((table) => `delete from ${table}`).join(';'));
    await this.pglite.exec(`vacuum ${tables.join(', ')}`);
    // Else statements would be planned as they are not in a database that is new.
    await this.pglite.query(CLEAR_STATISTICS, [tables]);
    // Nothing else ever ends the log, which grows in memory.
    await this.pglite.exec('checkpoint');
  }

  private async restoreSequences(): Promise<void> {
    await this.pglite.exec(RESTART_SEQUENCES);
    for (const { name, last } of this.sequences) {
      await this.pglite.query('select setval($1::regclass, $2::bigint)', [name, last]);
    }
  }
}

async function tablesWithRows(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ table: string }>(`
    select oid::regclass::text as "table" from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0 order by 1`);
  return rows.map(({ table }) => table);
}

const COLUMNS = `
  select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;

const CLEAR_STATISTICS = `
  select pg_clear_relation_stats(nspname, relname)
  from pg_class join pg_namespace n on n.oid = relnamespace where pg_class.oid = any($1::text[]::regclass[])`;

const RESTART_SEQUENCES = `
  select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
  from pg_sequences where last_value is not null`;

async function usedSequences(pglite: PGlite): Promise<Sequence[]> {
  const { rows } = await pglite.query<Sequence>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences where last_value is not null`);
  return rows;
}

/** A word for the schema that changes with every statement that alters it, even where it is altered back. */
async function schemaOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ schema: string }>(
    `select concat_ws(' ', ${PARTS_OF_THE_SCHEMA.map(
      ([catalogue, key]) => `(
        select count(*) || '-' || sum(xmin::text::bigint) from ${catalogue} where ${key} >= ${FIRST_OWN_OID})`,
    ).join(', ')}) as schema`,
  );
  return rows[0]?.schema ?? '';
}

const PARTS_OF_THE_SCHEMA = [
  ['pg_attribute', 'attrelid'],
  ['pg_constraint', 'oid'],
  ['pg_trigger', 'oid'],
  ['pg_proc', 'oid'],
  ['pg_rewrite', 'oid'],
];

/** Below this PostgreSQL numbers what it brings itself. */
const FIRST_OWN_OID = 16_384;
