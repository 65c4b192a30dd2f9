import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Chairs and auditors have accounts of their own kind, and an account may be for some bodies only. Who may see an action of a
 * recommendation hangs on its body too: the view of planned actions says whose they are.
 */
const UP = `
alter table accounts drop constraint ck_accounts_role;
alter table accounts add constraint ck_accounts_role check (
  role in ('administrator', 'democratic-services', 'chair', 'member', 'officer', 'auditor', 'public-reader'));

create table account_bodies (
  id integer generated always as identity,
  account_id integer not null,
  body_id integer not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_account_bodies primary key (id),
  constraint fk_account_bodies_account_id foreign key (account_id) references accounts (id),
  constraint fk_account_bodies_body_id foreign key (body_id) references bodies (id),
  constraint ck_account_bodies_ended check (ended_at >= given_at)
);
create unique index uq_account_bodies_standing on account_bodies (account_id, body_id) where ended_at is null;
create index ix_account_bodies_body_id on account_bodies (body_id);

create or replace view planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on, publicity, body_id
  from actions where recommendation_id is not null;
create or replace view as_at.planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on, publicity, body_id
  from as_at.actions where recommendation_id is not null;
`;

const DOWN = `
drop view as_at.planned_actions;
drop view planned_actions;
create view planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on, publicity
  from actions where recommendation_id is not null;
create view as_at.planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on, publicity
  from as_at.actions where recommendation_id is not null;

drop table account_bodies;
update accounts set role = 'member' where role = 'chair';
update accounts set role = 'public-reader' where role = 'auditor';
alter table accounts drop constraint ck_accounts_role;
alter table accounts add constraint ck_accounts_role check (
  role in ('administrator', 'democratic-services', 'officer', 'member', 'public-reader'));
`;

export class SayForWhichBodiesAnAccountIs20261129110500 implements MigrationInterface {
  name = 'SayForWhichBodiesAnAccountIs20261129110500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
