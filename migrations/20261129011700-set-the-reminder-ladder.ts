import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When owners are written to becomes data of each body; a post says whom it reports to, and a body whom its owners may ask. The ledger
 * tells reminders from copies, from words of the clerk's own and from calls, of which there is no message; a day may have holds.
 */
const UP = `
alter table owners
  add column reports_to_id integer,
  add constraint fk_owners_reports_to_id foreign key (reports_to_id) references owners (id),
  add constraint ck_owners_reports_to check (reports_to_id <> id);
create index ix_owners_reports_to_id on owners (reports_to_id);

alter table bodies
  add column contact_name text,
  add column contact_email text,
  add column contact_telephone text,
  add constraint ck_bodies_contact_email check (contact_email = lower(contact_email));

create table reminder_ladders (
  id integer generated always as identity,
  body_id integer,
  repeat_days integer,
  spoke_days integer not null,
  recorded_at timestamptz not null,
  constraint pk_reminder_ladders primary key (id),
  constraint ck_reminder_ladders_repeat_days check (repeat_days between 1 and 250),
  constraint ck_reminder_ladders_spoke_days check (spoke_days between 0 and 60),
  constraint fk_reminder_ladders_body_id foreign key (body_id) references bodies (id)
);
create unique index uq_reminder_ladders_body_id on reminder_ladders (body_id);
create unique index uq_reminder_ladders_council on reminder_ladders ((body_id is null)) where body_id is null;

create table reminder_ladder_steps (
  id integer generated always as identity,
  ladder_id integer not null,
  working_days integer not null,
  copy_to text[] not null default '{}',
  constraint pk_reminder_ladder_steps primary key (id),
  constraint uq_reminder_ladder_steps_working_days unique (ladder_id, working_days),
  constraint ck_reminder_ladder_steps_working_days check (working_days between -250 and 250),
  constraint ck_reminder_ladder_steps_copy_to check (copy_to <@ array['director', 'democratic-services', 'chair']),
  constraint fk_reminder_ladder_steps_ladder_id foreign key (ladder_id) references reminder_ladders (id)
);

create table reminder_holds (
  id integer generated always as identity,
  kind text not null,
  action_id integer,
  recommendation_id integer,
  owner_id integer,
  person_id integer,
  body_id integer,
  from_on date not null,
  until_on date not null,
  reason text not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_reminder_holds primary key (id),
  constraint ck_reminder_holds_kind check (kind in ('hold', 'pre-election')),
  constraint ck_reminder_holds_days check (until_on >= from_on),
  constraint ck_reminder_holds_scope check (num_nonnulls(action_id, recommendation_id, owner_id, person_id, body_id) <= 1),
  constraint fk_reminder_holds_action_id foreign key (action_id) references actions (id),
  constraint fk_reminder_holds_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_reminder_holds_owner_id foreign key (owner_id) references owners (id),
  constraint fk_reminder_holds_person_id foreign key (person_id) references people (id),
  constraint fk_reminder_holds_body_id foreign key (body_id) references bodies (id),
  constraint fk_reminder_holds_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_reminder_holds_until_on on reminder_holds (until_on, id);
create index ix_reminder_holds_action_id on reminder_holds (action_id);
create index ix_reminder_holds_recommendation_id on reminder_holds (recommendation_id);
create index ix_reminder_holds_owner_id on reminder_holds (owner_id);
create index ix_reminder_holds_person_id on reminder_holds (person_id);
create index ix_reminder_holds_body_id on reminder_holds (body_id);

alter table reminders
  add column kind text not null default 'stage',
  add constraint ck_reminders_kind check (kind in ('stage', 'copy', 'nudge', 'call')),
  alter column due_on drop not null,
  alter column message_id drop not null,
  add constraint ck_reminders_due_on check (due_on is not null or kind in ('nudge', 'call')),
  add constraint ck_reminders_message check ((message_id is null) = (kind = 'call'));
drop index uq_reminders_action;
drop index uq_reminders_recommendation;
create unique index uq_reminders_action on reminders (action_id, recipient, stage, due_on, kind)
  where action_id is not null and kind in ('stage', 'copy');
create unique index uq_reminders_recommendation on reminders (recommendation_id, recipient, stage, due_on, kind)
  where recommendation_id is not null and kind in ('stage', 'copy');
create index ix_reminders_action_id on reminders (action_id, id) where action_id is not null;
create index ix_reminders_recommendation_id on reminders (recommendation_id, id) where recommendation_id is not null;
create index ix_reminders_recipient on reminders (recipient, id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
delete from reminders where kind <> 'stage';
drop index ix_reminders_recipient;
drop index ix_reminders_recommendation_id;
drop index ix_reminders_action_id;
drop index uq_reminders_recommendation;
drop index uq_reminders_action;
create unique index uq_reminders_action on reminders (action_id, recipient, stage, due_on) where action_id is not null;
create unique index uq_reminders_recommendation on reminders (recommendation_id, recipient, stage, due_on) where recommendation_id is not null;
alter table reminders
  drop constraint ck_reminders_message,
  drop constraint ck_reminders_due_on,
  alter column message_id set not null,
  alter column due_on set not null,
  drop column kind;
drop table reminder_holds;
drop table reminder_ladder_steps;
drop table reminder_ladders;
alter table bodies drop column contact_name, drop column contact_email, drop column contact_telephone;
alter table owners drop column reports_to_id;
select show_as_at();
`;

export class SetTheReminderLadder20261129011700 implements MigrationInterface {
  name = 'SetTheReminderLadder20261129011700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
