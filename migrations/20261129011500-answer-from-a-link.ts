import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links in e-mails by which owners answer without an account, and what came by them. Of a link only the digest of its secret part
 * is kept; a message keeps that part until it has gone.
 */
const UP = `
alter table messages add column secret text;

create table answer_delegations (
  id integer generated always as identity,
  from_name text not null,
  from_address text not null,
  to_name text not null,
  to_address text not null,
  until_on date not null,
  delegated_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  constraint pk_answer_delegations primary key (id),
  constraint ck_answer_delegations_addresses check (from_address = lower(from_address) and to_address = lower(to_address)),
  constraint ck_answer_delegations_end check ((ended_at is null) = (ended_by is null))
);
create index ix_answer_delegations_until_on on answer_delegations (until_on, id);

create table answer_links (
  id integer generated always as identity,
  digest text not null,
  address text not null,
  name text not null,
  delegation_id integer,
  message_id integer,
  issued_at timestamptz not null,
  expires_on date not null,
  constraint pk_answer_links primary key (id),
  constraint uq_answer_links_digest unique (digest),
  constraint ck_answer_links_digest check (digest ~ '^[0-9a-f]{64}$'),
  constraint ck_answer_links_address check (address = lower(address)),
  constraint fk_answer_links_delegation_id foreign key (delegation_id) references answer_delegations (id),
  constraint fk_answer_links_message_id foreign key (message_id) references messages (id) on delete set null
);
create index ix_answer_links_address on answer_links (address, id);
create index ix_answer_links_message_id on answer_links (message_id);
create index ix_answer_links_delegation_id on answer_links (delegation_id);

create table answer_link_items (
  id integer generated always as identity,
  link_id integer not null,
  action_id integer,
  recommendation_id integer,
  owner_id integer not null,
  constraint pk_answer_link_items primary key (id),
  constraint ck_answer_link_items_subject check ((action_id is null) <> (recommendation_id is null)),
  constraint fk_answer_link_items_link_id foreign key (link_id) references answer_links (id) on delete cascade,
  constraint fk_answer_link_items_action_id foreign key (action_id) references actions (id) on delete cascade,
  constraint fk_answer_link_items_recommendation_id foreign key (recommendation_id) references recommendations (id) on delete cascade,
  constraint fk_answer_link_items_owner_id foreign key (owner_id) references owners (id)
);
create index ix_answer_link_items_link_id on answer_link_items (link_id, id);
create index ix_answer_link_items_action_id on answer_link_items (action_id, link_id);
create index ix_answer_link_items_recommendation_id on answer_link_items (recommendation_id, link_id);
create index ix_answer_link_items_owner_id on answer_link_items (owner_id);

alter table action_updates
  alter column written_by_id drop not null,
  add column sent_by text,
  add column came_by text,
  add constraint ck_action_updates_writer check (num_nonnulls(written_by_id, sent_by) = 1),
  add constraint ck_action_updates_came_by check (came_by in ('link', 'reply')),
  add constraint ck_action_updates_sent check ((sent_by is null) = (came_by is null));

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
delete from evidence where update_id in (select id from action_updates where written_by_id is null);
delete from action_updates where written_by_id is null;
alter table action_updates drop column sent_by, drop column came_by, alter column written_by_id set not null;
drop table answer_link_items;
drop table answer_links;
drop table answer_delegations;
alter table messages drop column secret;
select show_as_at();
`;

/** Answers without a password. */
export class AnswerFromALink20261129011500 implements MigrationInterface {
  name = 'AnswerFromALink20261129011500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
