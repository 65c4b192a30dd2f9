import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to our e-mails, and what came back. */
const UP = `
create table mailed_replies (
  id integer generated always as identity,
  mail_key text not null,
  message_id integer,
  kind text not null,
  from_address text not null,
  subject text not null,
  words text not null,
  attachments text[] default '{}' not null,
  received_at timestamptz not null,
  state text not null,
  update_id integer,
  decided_at timestamptz,
  decided_by text,
  reason text,
  constraint pk_mailed_replies primary key (id),
  constraint uq_mailed_replies_mail_key unique (mail_key),
  constraint ck_mailed_replies_kind check (kind in ('answer', 'stranger', 'automatic', 'bounce')),
  constraint ck_mailed_replies_state check (state in ('waiting', 'confirmed', 'set-aside')),
  constraint ck_mailed_replies_message check (message_id is not null or kind in ('stranger', 'automatic')),
  constraint ck_mailed_replies_confirmed check ((state = 'confirmed') = (update_id is not null)),
  constraint fk_mailed_replies_message_id foreign key (message_id) references messages (id),
  constraint fk_mailed_replies_update_id foreign key (update_id) references action_updates (id)
);
create index ix_mailed_replies_message_id on mailed_replies (message_id);
create index ix_mailed_replies_update_id on mailed_replies (update_id);
create index ix_mailed_replies_waiting on mailed_replies (kind, id) where state = 'waiting';
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table mailed_replies;
select show_as_at();
`;

export class TakeReplies20261129031100 implements MigrationInterface {
  name = 'TakeReplies20261129031100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
