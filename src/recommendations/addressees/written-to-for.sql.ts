import { answersForBody } from './answering-bodies.queries.js';

/**
 * Whether an owner is written to about what a body is asked, as the reminders find it: a team or contact with a mailbox that answers for
 * the body on the day.
 * @param owner alias of the owner @param body alias of the body @param day in SQL
 */
export const isWrittenToFor = (owner: string, body: string, day: string): string =>
  `${owner}.kind in ('team', 'contact') and ${owner}.email is not null and (${owner}.retired_on is null or ${owner}.retired_on > ${day})
      and ${answersForBody(owner, body)}`;
