/** A session of a database, of the embedded one or of a server. */
export type DatabaseSession = {
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
};

type Rows = { readonly table: string; readonly columns: string; readonly json: string };
type Sequence = { readonly name: string; readonly last: string };

/** Pages of a table from which on it is worth to make those free that hold no row any more. */
const MANY_PAGES = 64;

/** For whoever leaves a transaction open: the database is given up then. */
const LOCK_TIMEOUT = `set local lock_timeout = '5s'`;

/** What a database held when it was new, and the way back to it. */
export class PreparedRows {
  private constructor(
    private readonly session: DatabaseSession,
    private readonly schema: string,
    private readonly rows: readonly Rows[],
    private readonly sequences: readonly Sequence[],
  ) {}

  static async of(session: DatabaseSession): Promise<PreparedRows> {
    await session.exec('create schema surgery; create extension pg_surgery schema surgery');
    const rows: Rows[] = [];
    for (const table of await tablesWithPages(session)) {
      const { rows: found } = await session.query<Omit<Rows, 'table'>>(
        `select (${COLUMNS}) as columns, (${rowsOf(table)}) as json`,
        [table],
      );
      rows.push(...found.map((each) => ({ table, ...each })));
    }
    return new PreparedRows(session, await schemaOf(session), rows, await usedSequences(session));
  }

  /** Brings the rows back as they were. @returns false where a test changed the schema, so that it cannot */
  async restore(): Promise<boolean> {
    if ((await schemaOf(this.session)) !== this.schema) return false;
    const changed = await this.changedRows();
    const untouched = new Set(this.rows.filter((each) => !changed.includes(each)).map(({ table }) => table));
    const tables = (await tablesWithPages(this.session)).filter((table) => !untouched.has(table));
    await this.empty(tables);
    if (changed.length > 0) await this.putBack(changed);
    await this.restoreSequences();
    return true;
  }

  private async changedRows(): Promise<readonly Rows[]> {
    if (this.rows.length === 0) return [];
    const { rows } = await this.session.query<Record<string, string | null>>(
      `select ${this.rows.map(({ table }, at) => `(${rowsOf(table)}) as r${at}`).join(', ')}`,
    );
    return this.rows.filter(({ json }, at) => rows[0]?.[`r${at}`] !== json);
  }

  /**
   * In place: a `truncate` would make new files for each table and each index. By surgery, since a `delete` would have to switch off the
   * triggers that keep a trail from being emptied, by a setting with which PostgreSQL throws away all plans.
   * Surgery asks for no lock. A row that somebody was about to change would lose only the version that can be seen: the one to come, which
   * nothing leads to any more, could never be cleared away, and a `vacuum` would try it for ever, with the whole server waiting for it.
   */
  private async empty(tables: readonly string[]): Promise<void> {
    if (tables.length === 0) return;
    const toasts = await this.toastsOf(tables);
    const kills = [...tables, ...toasts].map(
      (table) => `select surgery.heap_force_kill('${table}', array(select ctid from ${table}))`,
    );
    const lock = `lock table ${tables.join(', ')} in exclusive mode`;
    await this.session.exec([LOCK_TIMEOUT, lock, ...kills].join(';'));
    const { rows } = await this.session.query<{ table: string }>(GROWN, [tables, MANY_PAGES]);
    if (rows.length === 0) return;
    const grown = rows.map(({ table }) => table);
    await this.session.exec(`vacuum ${grown.join(', ')}`);
    // Else statements would be planned as they are not in a database that is new.
    await this.session.query(CLEAR_STATISTICS, [grown]);
  }

  /** What is too long for a row is in a table beside its own. */
  private async toastsOf(tables: readonly string[]): Promise<string[]> {
    const { rows } = await this.session.query<{ table: string }>(TOASTS, [tables]);
    return rows.map(({ table }) => table);
  }

  /** Without triggers, which would tell of them as of a change. All plans go with it. */
  private async putBack(changed: readonly Rows[]): Promise<void> {
    await this.session.exec('set session_replication_role = replica');
    for (const { table, columns, json } of changed) {
      await this.session.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [json],
      );
    }
    await this.session.exec('reset session_replication_role');
  }

  private async restoreSequences(): Promise<void> {
    await this.session.exec(RESTART_SEQUENCES);
    for (const { name, last } of this.sequences) {
      await this.session.query('select setval($1::regclass, $2::bigint)', [name, last]);
    }
  }
}

async function tablesWithPages(session: DatabaseSession): Promise<string[]> {
  const { rows } = await session.query<{ table: string }>(`
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

const COLUMNS = `
  select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;

/** As they are where none were ever taken. A function for it came with version 18 of PostgreSQL. */
const CLEAR_STATISTICS = `
  update pg_class set relpages = 0, reltuples = -1, relallvisible = 0 where oid = any($1::text[]::regclass[])`;

const RESTART_SEQUENCES = `
  select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
  from pg_sequences where last_value is not null`;

async function usedSequences(session: DatabaseSession): Promise<Sequence[]> {
  const { rows } = await session.query<Sequence>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences where last_value is not null`);
  return rows;
}

/** A word for the schema that changes with every statement that alters it, even where it is altered back. */
async function schemaOf(session: DatabaseSession): Promise<string> {
  const { rows } = await session.query<{ schema: string }>(
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
