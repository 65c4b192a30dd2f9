/** A thing that a body watches: its table's name and that of its column in `item_provenances`. */
type Kind = 'recommendation' | 'action';

/**
 * Joins who made item `alias` as `maker` (code, name) and since when another watches it as `maker.watched_since`, null where it never
 * passed. Its `body_id` is who watches it now.
 */
export function joinMaker(kind: Kind, alias: string): string {
  return `
  left join lateral (
    select made.code, made.name, last.passed_on as watched_since
    from (select from_body_id from item_provenances where ${kind}_id = ${alias}.id and capacity = 'watcher' order by id limit 1) first
    join bodies made on made.id = first.from_body_id
    cross join (select passed_on from item_provenances where ${kind}_id = ${alias}.id and capacity = 'watcher' order by id desc limit 1) last
  ) maker on true`;
}

/**
 * The id of the body that watched item `alias` at the end of `day`, as was known then: a report of an earlier day stays as it was.
 * @param day a date in SQL: `$2::date`
 */
export function watcherOn(kind: Kind, alias: string, day: string): string {
  return `coalesce((
    select p.from_body_id from item_provenances p
    where p.${kind}_id = ${alias}.id and p.capacity = 'watcher'
      and (p.passed_on > ${day} or (p.recorded_at at time zone 'Europe/London')::date > ${day})
    order by p.id limit 1), ${alias}.body_id)`;
}
