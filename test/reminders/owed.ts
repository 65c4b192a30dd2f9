import type { TestApp } from '../support/test-app.js';

export type OwedAction = {
  number: number;
  bodyId: number;
  ownerId: number | null;
  dueOn: string | null;
  text?: string;
  publicity?: 'published' | 'unpublished' | 'exempt';
};

/** An action of 2022, made on 10 January; returns its id. */
export async function owe(app: TestApp, action: OwedAction): Promise<number> {
  const {
    number,
    bodyId,
    ownerId,
    dueOn,
    text = `Report on matter ${number}`,
    publicity = 'published',
  } = action;
  const [row] = await app.database.rows<{ id: number }>(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, publicity, recorded_at)
     values (2022, $1, 'resolution', $2, $3, $4, '2022-01-10', $5, $6, '2022-01-10T12:00:00Z') returning id`,
    [number, text, bodyId, ownerId, dueOn, publicity],
  );
  if (!row) throw new Error('no action was made');
  return row.id;
}

/** A recommendation of 2022 to a body, due for a response. */
export async function ask(
  app: TestApp,
  number: number,
  bodyId: number,
  addresseeId: number,
  responseDueOn: string | null,
): Promise<void> {
  await app.database.rows(
    `insert into recommendations (year, number, text, body_id, addressee_id, made_on, response_due_on, recorded_at)
     values (2022, $1, $2, $3, $4, '2022-01-10', $5, '2022-01-10T12:00:00Z')`,
    [number, `Consider matter ${number}`, bodyId, addresseeId, responseDueOn],
  );
}

/** The owner says that it is done. */
export async function claimComplete(
  app: TestApp,
  actionId: number,
  accountId: number,
  on: string,
): Promise<void> {
  await app.database.rows(
    `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
     values ($1, 'complete', 'Done', $3::date, $2, $3::date)`,
    [actionId, accountId, on],
  );
}

export type MessageState = { toAddress: string; state: string; attempts: number; fault: string | null };

export async function messagesIn(app: TestApp): Promise<MessageState[]> {
  return app.database.rows(
    'select to_address as "toAddress", state, attempts, fault from messages order by id',
  );
}
