/** In SQL, whether a line of `reminders` tells somebody something: its mail has gone or is on its way. What never left told nobody. */
export const IS_SENT = `(message_id is null or message_id not in (select id from messages where state in ('failed', 'set-aside')))`;
