import { quoted } from './quoted.rules.js';

/** Whoever takes a statement: a data source, or a transaction of one. */
export type Statements = { query(sql: string, parameters?: unknown[]): Promise<unknown> };

type Column = { readonly name: string; readonly type: string };
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** What a table holds: how many rows, and one digest of them all. */
export type TableContents = { readonly rows: number; readonly digest: string | null };

async function rows<Row>(on: Statements, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await on.query(sql, parameters)) as Row[];
}

/** Says instants and numbers in the same words wherever it is asked. */
export async function speakAlike(on: Statements): Promise<void> {
  await on.query(`select set_config('timezone', 'UTC', false), set_config('datestyle', 'ISO', false),
    set_config('extra_float_digits', '1', false), set_config('bytea_output', 'hex', false)`);
}

/** The tables with their columns; the one that says which migrations ran is the schema's own. */
export async function tablesOf(on: Statements): Promise<Table[]> {
  return rows(
    on,
    `select c.relname as name,
       json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     group by c.relname order by c.relname`,
  );
}

/** Whether a table has a row at all. */
export async function hasRows(on: Statements, { name }: Table): Promise<boolean> {
  const [found] = await rows<{ has: boolean }>(on, `select exists (select from ${quoted(name)}) as has`);
  return found?.has ?? false;
}

export async function contentsOf(on: Statements, { name, columns }: Table): Promise<TableContents> {
  const row = `row(${columns.map((column) => quoted(column.name)).join(', ')})::text`;
  const [contents] = await rows<TableContents>(
    on,
    `select count(*)::int as rows, md5(string_agg(digest, '' order by digest collate "C")) as digest
     from (select md5(${row}) as digest from ${quoted(name)}) each_row`,
  );
  return contents ?? { rows: 0, digest: null };
}

/** How many rows of a table make some eight megabytes. */
export async function rowsAtOnce(on: Statements, { name }: Table): Promise<number> {
  const [size] = await rows<{ most: number }>(
    on,
    `select greatest(1, least(1000, 8000000 / greatest(1, pg_total_relation_size($1::regclass) / greatest(1, count(*)))))::int as most
     from ${quoted(name)}`,
    [quoted(name)],
  );
  return size?.most ?? 1;
}

/** The next rows in the order in which they lie, each value in PostgreSQL's own words; nobody writes to the table meanwhile. */
export async function nextRows(
  on: Statements,
  { name, columns }: Table,
  after: string,
  most: number,
): Promise<{ last: string; values: (string | null)[][] } | null> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const found = await rows<{ place: string; values: (string | null)[] }>(
    on,
    `select ctid::text as place, array[${texts}] as values from ${quoted(name)} where ctid > $1::tid order by ctid limit $2`,
    [after, most],
  );
  const last = found.at(-1)?.place;
  return last === undefined ? null : { last, values: found.map(({ values }) => values) };
}

/** Adds rows whose values stand in PostgreSQL's own words. */
export async function addRows(
  on: Statements,
  { name, columns }: Table,
  values: readonly (readonly (string | null)[])[],
): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const casts = columns.map(({ type }, index) => `c${index}::${type}`).join(', ');
  const lists = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  await on.query(
    `insert into ${quoted(name)} (${names}) overriding system value
     select ${casts} from unnest(${lists}) as given (${aliases})`,
    columns.map((_, index) => values.map((row) => row[index] ?? null)),
  );
}

/**
 * Takes away what would stand against rows in any order, or change them: foreign keys, and the triggers of the schema.
 * @returns the statements that bring it back, by which PostgreSQL looks at every row again
 */
export async function withoutGuards(on: Statements, tables: readonly Table[]): Promise<string[]> {
  const keys = await rows<{ table: string; name: string; definition: string }>(
    on,
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace order by 1, 2`,
  );
  for (const { table, name } of keys)
    await on.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { name } of tables) await on.query(`alter table ${quoted(name)} disable trigger user`);
  return [
    ...keys.map(
      ({ table, name, definition }) =>
        `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`,
    ),
    ...tables.map(({ name }) => `alter table ${quoted(name)} enable trigger user`),
  ];
}

/** Sets each sequence to where it stands at the source. */
export async function setSequences(from: Statements, to: Statements): Promise<void> {
  const sequences = await rows<{ name: string }>(
    from,
    `select sequencename as name from pg_sequences where schemaname = current_schema() order by 1`,
  );
  for (const { name } of sequences) {
    const [at] = await rows<{ last: string; called: boolean }>(
      from,
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    if (at) await to.query('select setval($1::regclass, $2, $3)', [quoted(name), at.last, at.called]);
  }
}
