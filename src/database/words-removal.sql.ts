/** Pieces of the statements that put other words, `$3`, in the place of words that are taken out, `$2`. */

/** What an `update` sets: each column without the words. */
export function replaced(columns: readonly string[]): string {
  return columns.map((column) => `${column} = replace(${column}, $2, $3)`).join(', ');
}

/** A column that holds a list of texts, each without the words. */
export function replacedInList(column: string): string {
  return `${column} = array(select replace(e, $2, $3) from unnest(${column}) with ordinality u (e, n) order by n)`;
}

/** A list of texts as one text, to look whether it holds the words. */
export function linesOf(column: string): string {
  return `array_to_string(${column}, E'\\n')`;
}

/** Whether any of these expressions holds the words. */
export function hold(expressions: readonly string[]): string {
  return `position($2 in concat_ws(E'\\n', ${expressions.join(', ')})) > 0`;
}

/** The statement that makes an update and gives, as `count`, how many rows it touched. */
export function countedUpdate(update: string): string {
  return `with touched as (${update} returning 1) select count(*)::int as count from touched`;
}
