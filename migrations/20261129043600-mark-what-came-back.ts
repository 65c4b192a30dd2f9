import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses from which mail came back; addresses to answer to that say what is answered; files that came with an answer, and all
 * that was filed from it.
 */
const UP = `
drop schema as_at cascade;

alter table messages
  add column reply_digest text,
  add constraint uq_messages_reply_digest unique (reply_digest),
  add constraint ck_messages_reply_digest check (reply_digest ~ '^[0-9a-f]{64}$');

create table address_bounces (
  id integer generated always as identity,
  address text not null,
  message_id integer not null,
  fault text not null,
  recorded_at timestamptz not null,
  cleared_at timestamptz,
  cleared_by text,
  constraint pk_address_bounces primary key (id),
  constraint ck_address_bounces_address check (address = lower(address)),
  constraint ck_address_bounces_cleared check ((cleared_at is null) = (cleared_by is null)),
  constraint fk_address_bounces_message_id foreign key (message_id) references messages (id)
);
create index ix_address_bounces_address on address_bounces (address) where cleared_at is null;
create index ix_address_bounces_message_id on address_bounces (message_id);
insert into address_bounces (address, message_id, fault, recorded_at)
select lower(from_address), message_id, words, received_at from mailed_replies where kind = 'bounce' and state = 'waiting';

create table mailed_reply_files (
  id integer generated always as identity,
  reply_id integer not null,
  filename text not null,
  media_type text,
  size_bytes integer not null,
  checksum text,
  content bytea,
  fault text,
  constraint pk_mailed_reply_files primary key (id),
  constraint ck_mailed_reply_files_kept check (num_nonnulls(media_type, checksum) in (0, 2) and (fault is null) = (checksum is not null)),
  constraint ck_mailed_reply_files_content check (content is null or fault is null),
  constraint fk_mailed_reply_files_reply_id foreign key (reply_id) references mailed_replies (id) on delete cascade
);
create index ix_mailed_reply_files_reply_id on mailed_reply_files (reply_id, id);

create table mailed_reply_filings (
  id integer generated always as identity,
  reply_id integer not null,
  update_id integer,
  draft_id integer,
  constraint pk_mailed_reply_filings primary key (id),
  constraint ck_mailed_reply_filings_what check (num_nonnulls(update_id, draft_id) = 1),
  constraint fk_mailed_reply_filings_reply_id foreign key (reply_id) references mailed_replies (id),
  constraint fk_mailed_reply_filings_update_id foreign key (update_id) references action_updates (id) on delete cascade,
  constraint fk_mailed_reply_filings_draft_id foreign key (draft_id) references response_drafts (id)
);
create index ix_mailed_reply_filings_reply_id on mailed_reply_filings (reply_id);
create index ix_mailed_reply_filings_update_id on mailed_reply_filings (update_id);
create index ix_mailed_reply_filings_draft_id on mailed_reply_filings (draft_id);
insert into mailed_reply_filings (reply_id, update_id) select id, update_id from mailed_replies where update_id is not null;

alter table mailed_replies
  drop constraint ck_mailed_replies_confirmed,
  drop constraint ck_mailed_replies_kind,
  drop constraint ck_mailed_replies_message,
  drop column update_id,
  add constraint ck_mailed_replies_kind check (kind in ('answer', 'stranger', 'forged', 'automatic', 'bounce')),
  add constraint ck_mailed_replies_message check (message_id is not null or kind in ('stranger', 'automatic'));
create index ix_mailed_replies_from_address on mailed_replies (from_address, id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop index ix_mailed_replies_from_address;
alter table mailed_replies
  drop constraint ck_mailed_replies_kind,
  add column update_id integer,
  add constraint fk_mailed_replies_update_id foreign key (update_id) references action_updates (id);
update mailed_replies r set update_id = (select min(f.update_id) from mailed_reply_filings f where f.reply_id = r.id);
update mailed_replies set kind = 'stranger' where kind = 'forged';
update mailed_replies set state = 'set-aside', reason = 'It was filed as a draft response'
where state = 'confirmed' and update_id is null;
update mailed_replies set update_id = null where state <> 'confirmed';
alter table mailed_replies
  add constraint ck_mailed_replies_kind check (kind in ('answer', 'stranger', 'automatic', 'bounce')),
  add constraint ck_mailed_replies_confirmed check ((state = 'confirmed') = (update_id is not null));
create index ix_mailed_replies_update_id on mailed_replies (update_id);
drop table mailed_reply_filings;
drop table mailed_reply_files;
drop table address_bounces;
alter table messages drop column reply_digest;
select show_as_at();
`;

export class MarkWhatCameBack20261129043600 implements MigrationInterface {
  name = 'MarkWhatCameBack20261129043600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
