import { MessagesQueries } from '../../src/mail/messages.queries.js';
import { MessagesRepository } from '../../src/mail/messages.repository.js';
import type { TestApp } from './test-app.js';

/** What the links end with in messages whose key begins so and that keep it: as whoever got them reads it. */
export async function secretsInMessages(app: TestApp, keyPrefix = ''): Promise<string[]> {
  const rows = await app.database.rows<{ id: number }>(
    'select id from messages where secret is not null and starts_with(message_key, $1) order by id',
    [keyPrefix],
  );
  const messages = await Promise.all(rows.map(({ id }) => app.get(MessagesQueries).byId(id)));
  return messages.map((message) => app.get(MessagesRepository).open(message).secret ?? '');
}
