import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message that waits says when it is next to be tried and which copy of the program has it in hand until when. What the mail
 * server has taken it for is kept, so that nobody gets it twice. What an older version gave up after few attempts waits again.
 */
const UP = `
drop schema as_at cascade;
alter table messages
  add column message_id text,
  add column reply_to text,
  add column reached_addresses text[] not null default '{}',
  add column waiting_since timestamptz,
  add column next_attempt_at timestamptz,
  add column tried_at timestamptz,
  add column claimed_by uuid,
  add column claimed_until timestamptz;
alter table messages drop constraint ck_messages_state;
update messages set state = 'waiting' where state = 'failed' and attempts < 5;
update messages set waiting_since = written_at, next_attempt_at = written_at;
alter table messages
  alter column waiting_since set not null,
  alter column next_attempt_at set not null,
  add constraint ck_messages_state check (state in ('waiting', 'sent', 'failed', 'set-aside')),
  add constraint uq_messages_message_id unique (message_id);
create index ix_messages_due on messages (next_attempt_at, id) where state = 'waiting';
create index ix_messages_claimed_by on messages (claimed_by) where claimed_by is not null;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop index ix_messages_due;
drop index ix_messages_claimed_by;
alter table messages
  drop constraint ck_messages_state,
  drop constraint uq_messages_message_id,
  drop column message_id,
  drop column reply_to,
  drop column reached_addresses,
  drop column waiting_since,
  drop column next_attempt_at,
  drop column tried_at,
  drop column claimed_by,
  drop column claimed_until;
update messages set state = 'failed' where state = 'set-aside';
alter table messages add constraint ck_messages_state check (state in ('waiting', 'sent', 'failed'));
select show_as_at();
`;

/** What sending needs so that no message is lost and none goes twice. */
export class DeliverMessagesForCertain20261129012100 implements MigrationInterface {
  name = 'DeliverMessagesForCertain20261129012100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
