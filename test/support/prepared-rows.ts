import type { PGlite } from '@electric-sql/pglite';
import { NEARLY_THE_WORD } from '../../src/database/nearly-the-word.sql.js';
import type { SessionStatements } from './session-statements.js';

type Rows = { readonly table: string; readonly columns: string; readonly json: string };
type Sequence = { readonly name: string; readonly last: string };

/** Pages of a table from which on it is worth to make those free that hold no row any more. */
const MANY_PAGES = 64;

/** Bytes from which on what a session keeps prepared is too much. */
const MUCH_PREPARED = 96 * 1024 ** 2;

/** What a session keeps but statements and plans; `discard all` would let these go too, and each file would plan them anew. */
const RESET_SESSION = `
  rollback; close all; set session authorization default; reset all; unlisten *; discard temp; discard sequences;
  select pg_advisory_unlock_all()`;

/** What a database held when it was new, and the way back to it. */
export class PreparedRows {
  private constructor(
    private readonly pglite: PGlite,
    private readonly statements: SessionStatements,
    private readonly schema: string,
    private readonly rows: readonly Rows[],
    private readonly sequences: readonly Sequence[],
  ) {}

  static async of(pglite: PGlite, statements: SessionStatements): Promise<PreparedRows> {
    await pglite.exec('create schema surgery; create extension pg_surgery schema surgery');
    const rows: Rows[] = [];
    for (const table of await tablesWithPages(pglite)) {
      const { rows: found } = await pglite.query<Omit<Rows, 'table'>>(
        `select (${COLUMNS}) as columns, (${rowsOf(table)}) as json`,
        [table],
      );
      rows.push(...found.map((each) => ({ table, ...each })));
    }
    return new PreparedRows(pglite, statements, await schemaOf(pglite), rows, await usedSequences(pglite));
  }

  /** Brings the rows back as they were. @returns false where a test changed the schema, so that it cannot */
  async restore(): Promise<boolean> {
    await this.pglite.exec(RESET_SESSION);
    if ((await schemaOf(this.pglite)) !== this.schema) return false;
    const changed = await this.changedRows();
    const untouched = new Set(this.rows.filter((each) => !changed.includes(each)).map(({ table }) => table));
    const tables = (await tablesWithPages(this.pglite)).filter((table) => !untouched.has(table));
    await this.empty(tables);
    if (changed.length > 0) await this.putBack(changed);
    await this.restoreSequences();
    await this.forgetMuchPrepared();
    // Nothing else ever ends the log, which grows in memory.
    await this.pglite.exec(`set ${NEARLY_THE_WORD}; checkpoint`);
    return true;
  }

  private async changedRows(): Promise<readonly Rows[]> {
    if (this.rows.length === 0) return [];
    const { rows } = await this.pglite.query<Record<string, string | null>>(
      `select ${this.rows.map(({ table }, at) => `(${rowsOf(table)}) as r${at}`).join(', ')}`,
    );
    return this.rows.filter(({ json }, at) => rows[0]?.[`r${at}`] !== json);
  }

  /**
   * In place: a `truncate` would make new files for each table and each index. By surgery, since a `delete` would have to switch off the
   * triggers that keep a trail from being emptied, by a setting with which PostgreSQL throws away all plans.
   */
  private async empty(tables: readonly string[]): Promise<void> {
    const toasts = await this.toastsOf(tables);
    await this.pglite.exec(
      [...tables, ...toasts]
        .map((table) => `select surgery.heap_force_kill('${table}', array(select ctid from ${table}))`)
        .join(';'),
    );
    const { rows } = await this.pglite.query<{ table: string }>(GROWN, [tables, MANY_PAGES]);
    if (rows.length === 0) return;
    const grown = rows.map(({ table }) => table);
    await this.pglite.exec(`vacuum ${grown.join(', ')}`);
    // Else statements would be planned as they are not in a database that is new.
    await this.pglite.query(CLEAR_STATISTICS, [grown]);
  }

  /** What is too long for a row is in a table beside its own. */
  private async toastsOf(tables: readonly string[]): Promise<string[]> {
    const { rows } = await this.pglite.query<{ table: string }>(TOASTS, [tables]);
    return rows.map(({ table }) => table);
  }

  /** Without triggers, which would tell of them as of a change. All plans go with it. */
  private async putBack(changed: readonly Rows[]): Promise<void> {
    await this.pglite.exec('set session_replication_role = replica');
    for (const { table, columns, json } of changed) {
      await this.pglite.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [json],
      );
    }
    await this.pglite.exec('reset session_replication_role');
  }

  private async forgetMuchPrepared(): Promise<void> {
    const { rows } = await this.pglite.query<{ bytes: number }>(PREPARED_BYTES);
    if ((rows[0]?.bytes ?? 0) < MUCH_PREPARED) return;
    await this.pglite.exec('deallocate all');
    this.statements.forget();
  }

  private async restoreSequences(): Promise<void> {
    await this.pglite.exec(RESTART_SEQUENCES);
    for (const { name, last } of this.sequences) {
      await this.pglite.query('select setval($1::regclass, $2::bigint)', [name, last]);
    }
  }
}

async function tablesWithPages(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ table: string }>(`
    select oid::regclass::text as "table" from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0 order by 1`);
  return rows.map(({ table }) => table);
}

/** The rows of a table, always in the same order. */
function rowsOf(table: string): string {
  return `select json_agg(t order by t::text)::text from ${table} t`;
}

const TOASTS = `
  select reltoastrelid::regclass::text as "table" from pg_class
  where oid = any($1::text[]::regclass[]) and reltoastrelid <> 0 and pg_relation_size(reltoastrelid) > 0`;

const GROWN = `
  select each as "table" from unnest($1::text[]) each join pg_class c on c.oid = each::regclass
  where greatest(pg_relation_size(c.oid), pg_relation_size(nullif(c.reltoastrelid, 0)))
    > $2 * current_setting('block_size')::int`;

const PREPARED_BYTES = `
  select sum(total_bytes)::float8 as bytes from pg_backend_memory_contexts where name like 'CachedPlan%'`;

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
