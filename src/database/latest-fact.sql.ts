/** The column that says when a fact holds from. */
type DatedBy = 'decided_on' | 'written_on';

/** The order in which the latest of dated facts comes first: of facts of one day the one recorded later comes after. */
export function latestFirst(alias: string, on: DatedBy = 'decided_on'): string {
  return `${alias}.${on} desc, ${alias}.recorded_at desc, ${alias}.id desc`;
}

/**
 * The latest of dated facts, as a subquery.
 * @param facts columns, and the table with what they are about: `f.verdict from verdicts f where f.action_id = a.id`
 * @param day as at which day, in SQL; null for the latest of all
 */
export function latestFact(facts: string, day: string | null, on: DatedBy = 'decided_on'): string {
  const asAt = day === null ? '' : ` and f.${on} <= ${day}`;
  return `(select ${facts}${asAt} order by ${latestFirst('f', on)} limit 1)`;
}
