import { runsOn } from '../database/runs-on.sql.js';

/**
 * Who holds a post on a day (person_id, interim), as a subquery; of two the one who came later.
 * @param owner the owner's id in SQL, @param day a date in SQL
 */
export function holderOnDay(owner: string, day: string): string {
  return `(select h.person_id, h.interim from post_holdings h
    where h.owner_id = ${owner} and ${runsOn('h', day)} order by h.from_on desc, h.id desc limit 1)`;
}

/** Who holds each post on a day (owner_id, person_id, interim), as rows to join where many owners are asked about. */
export function holdersOnDay(day: string): string {
  return `(select distinct on (h.owner_id) h.owner_id, h.person_id, h.interim from post_holdings h
    where ${runsOn('h', day)} order by h.owner_id, h.from_on desc, h.id desc)`;
}
