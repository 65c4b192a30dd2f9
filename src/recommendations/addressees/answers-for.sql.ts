/**
 * Whether a row of `owners` is a team or contact that is written to about what a body is asked, as the reminders find it: it has a
 * mailbox, and the name of the body or its organisation.
 * @param owner alias of the owner @param body alias of the body @param day in SQL: on which it answers
 */
export const answersFor = (owner: string, body: string, day: string): string =>
  `${owner}.kind in ('team', 'contact') and ${owner}.email is not null and (${owner}.retired_on is null or ${owner}.retired_on > ${day})
      and (${owner}.name = ${body}.name or ${owner}.organisation = ${body}.name or ${owner}.organisation = ${body}.code)`;
