import type { AnsweredColumn } from './column-types.js';

/** A statement with its parameters. */
export type AskedStatement = { readonly sql: string; readonly parameters: readonly unknown[] };

type Row = Record<string, unknown>;

/** What changes rows, holds them or does something beside reading is asked by itself. */
const READS = /^\s*(?:select|with)\b/i;
const DOES_MORE =
  /\b(?:insert\s+into|update\s+\w+|delete\s+from|for\s+(?:no\s+key\s+)?(?:update|share)|nextval|setval|set_config|pg_\w+|lo_\w+)\b/i;
const HAS_COMMENT = /--|\/\*/;

const INT8 = 20;
const FLOAT8 = 701;
const TIMESTAMPTZ = 1184;
/** Types whose values are the same in JSON as the driver reads them, by PostgreSQL's numbers. */
const SAME_IN_JSON = new Set([
  ...[16, 19, 21, 23, 25, 1042, 1043, 1082], // bool, name, int2, int4, text, char(n), varchar, date
  ...[114, 3802], // json, jsonb
  ...[1000, 1005, 1007, 1009, 1015], // arrays of bool, int2, int4, text, varchar
]);

/** How others are read from it. JSON knows no NaN and says it in words. */
const READ_FROM_JSON: Readonly<Record<number, (value: unknown) => unknown>> = {
  [INT8]: String,
  [FLOAT8]: Number,
  [TIMESTAMPTZ]: (value) => new Date(value as string),
};

/** Whether a statement reads and does nothing else. */
export function isReading(sql: string): boolean {
  return READS.test(sql) && !DOES_MORE.test(sql) && !HAS_COMMENT.test(sql);
}

/** How values that JSON does not hold as the driver gives them are made so; null where a column has another type. */
export function columnReading(columns: readonly AnsweredColumn[]): ((rows: Row[]) => void) | null {
  const others = columns.filter(({ dataTypeID }) => !SAME_IN_JSON.has(dataTypeID));
  const reading = others.map(({ name, dataTypeID }) => ({ name, read: READ_FROM_JSON[dataTypeID] }));
  if (reading.some(({ read }) => read === undefined)) return null;
  return (rows) => {
    for (const { name, read } of reading)
      for (const row of rows) if (row[name] !== null && read) row[name] = read(row[name]);
  };
}

/** Statements as one, which answers with one row: the rows of each in a column. The same statement is the same text each time. */
export function jointSql(asked: readonly AskedStatement[]): string {
  let before = 0;
  const columns = asked.map(({ sql, parameters }, at) => {
    const moved = before === 0 ? sql : sql.replace(/\$(\d+)/g, (_, place) => `$${Number(place) + before}`);
    before += parameters.length;
    return `(select json_agg(to_json(row_of_answer)) from (${moved}\n) row_of_answer) as a${at}`;
  });
  return `select ${columns.join(',\n')}`;
}
