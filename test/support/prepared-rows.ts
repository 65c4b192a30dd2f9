import type { PGlite } from '@electric-sql/pglite';
import { NEARLY_THE_WORD } from '../../src/database/nearly-the-word.sql.js';

type Rows = { readonly table: string; readonly columns: string; readonly json: string };
type Sequence = { readonly name: string; readonly last: string };

/** What a database held when it was new, and the way back to it. */
export class PreparedRows {
  private constructor(
    private readonly pglite: PGlite,
    private readonly schema: string,
    private readonly tables: readonly string[],
    private readonly rows: readonly Rows[],
    private readonly sequences: readonly Sequence[],
  ) {}

  static async of(pglite: PGlite): Promise<PreparedRows> {
    const { rows: found } = await pglite.query<{ table: string; columns: string }>(TABLES);
    const rows: Rows[] = [];
    for (const { table, columns } of found) {
      const [held] = (
        await pglite.query<{ json: string | null }>(`select json_agg(t)::text as json from ${table} t`)
      ).rows;
      if (held?.json) rows.push({ table, columns, json: held.json });
    }
    const tables = found.map(({ table }) => table);
    const { rows: sequences } = await pglite.query<Sequence>(USED_SEQUENCES);
    return new PreparedRows(pglite, await schemaOf(pglite), tables, rows, sequences);
  }

  /** Brings the rows back as they were. @returns false where a test changed the schema, so that it cannot */
  async restore(): Promise<boolean> {
    await this.pglite.exec('rollback');
    await this.pglite.exec('discard all');
    if ((await schemaOf(this.pglite)) !== this.schema) return false;
    // Without the triggers that keep a trail from being emptied.
    await this.pglite.exec(
      `set session_replication_role = replica; truncate ${this.tables.join(', ')} restart identity`,
    );
    for (const { table, columns, json } of this.rows) {
      await this.pglite.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [json],
      );
    }
    for (const { name, last } of this.sequences) {
      await this.pglite.query('select setval($1::regclass, $2::bigint)', [name, last]);
    }
    await this.pglite.exec(`reset session_replication_role; set ${NEARLY_THE_WORD}`);
    return true;
  }
}

const TABLES = `
  select c.oid::regclass::text as "table", string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.oid order by 1`;

const USED_SEQUENCES = `
  select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
  from pg_sequences where last_value is not null`;

/** A word for the schema that changes with every statement that alters it, even where it is altered back. */
async function schemaOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ schema: string }>(`
    select md5(string_agg(part::text, ',' order by part::text)) as schema from (
      select ('column', attrelid, attnum, xmin) from pg_attribute where attrelid >= ${FIRST_OWN_OID}
      union all select ('constraint', oid, 0, xmin) from pg_constraint where oid >= ${FIRST_OWN_OID}
      union all select ('trigger', oid, 0, xmin) from pg_trigger where oid >= ${FIRST_OWN_OID}
      union all select ('function', oid, 0, xmin) from pg_proc where oid >= ${FIRST_OWN_OID}
      union all select ('rule', oid, 0, xmin) from pg_rewrite where oid >= ${FIRST_OWN_OID}
    ) parts (part)`);
  return rows[0]?.schema ?? '';
}

/** Below this PostgreSQL numbers what it brings itself. */
const FIRST_OWN_OID = 16_384;
