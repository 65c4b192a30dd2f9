import { answersForBody } from '../recommendations/addressees/answering-bodies.queries.js';

/** The team or contact of body `b` that is written to. */
export const OWNER_OF_BODY = `left join lateral (
    select id from owners
    where kind in ('team', 'contact') and email is not null and (retired_on is null or retired_on > $1::date)
      and ${answersForBody('owners', 'b')}
    order by kind, id limit 1
  ) o on true`;
