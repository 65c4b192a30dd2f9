import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to hear when something happens to an item, and where one may say that one wants no more of a message. */
const UP = `
create table item_followers (
  id integer generated always as identity,
  action_id integer,
  recommendation_id integer,
  address text not null,
  name text not null,
  account_id integer,
  followed_at timestamptz not null,
  told_until timestamptz not null,
  ended_at timestamptz,
  constraint pk_item_followers primary key (id),
  constraint ck_item_followers_item check ((action_id is null) <> (recommendation_id is null)),
  constraint ck_item_followers_address check (address = lower(address)),
  constraint fk_item_followers_action_id foreign key (action_id) references actions (id),
  constraint fk_item_followers_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_item_followers_account_id foreign key (account_id) references accounts (id)
);
create unique index uq_item_followers_action on item_followers (action_id, address) where action_id is not null;
create unique index uq_item_followers_recommendation on item_followers (recommendation_id, address) where recommendation_id is not null;
create index ix_item_followers_address on item_followers (address, id);
create index ix_item_followers_account_id on item_followers (account_id);

alter table messages add column unsubscribe_path text;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table messages drop column unsubscribe_path;
drop table item_followers;
select show_as_at();
`;

export class FollowItems20261129024000 implements MigrationInterface {
  name = 'FollowItems20261129024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
