/**
 * What is kept of an item, or where that lies ahead of the day asked about what its facts say, as a subquery. It is one of the two: the
 * limit tells PostgreSQL so, which would count on both.
 * @param kept what is kept, by the name of each column
 * @param isAhead whether it lies ahead
 * @param asked the facts, as a subquery
 */
export function keptFact(kept: Readonly<Record<string, string>>, isAhead: string, asked: string): string {
  const columns = Object.entries(kept).map(([name, where]) => `${where} as ${name}`);
  return `(select ${columns.join(', ')} where (${isAhead}) is not true
    union all select ${Object.keys(kept).join(', ')} from ${asked} facts where ${isAhead} limit 1)`;
}
