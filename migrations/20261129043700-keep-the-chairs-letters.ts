import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of a chair about what no reminder was answered for: drafted, sent by post or e-mail, and published on request. */
const UP = `
alter table reminder_ladders
  add column letter_days integer default 10,
  add constraint ck_reminder_ladders_letter_days check (letter_days between 1 and 250);

alter table reminders
  drop constraint ck_reminders_kind,
  drop constraint ck_reminders_message,
  add constraint ck_reminders_kind check (kind in ('stage', 'copy', 'nudge', 'call', 'letter')),
  add constraint ck_reminders_message check (
    case when kind = 'call' then message_id is null else message_id is not null or kind = 'letter' end);

create table chair_letters (
  id integer generated always as identity,
  action_id integer,
  recommendation_id integer,
  addressee_id integer,
  owner_id integer,
  due_on date not null,
  number integer not null,
  addressed_to text not null,
  to_address text,
  copy_to text,
  dated_on date not null,
  title text not null,
  words text not null,
  signed_by text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_chair_letters primary key (id),
  constraint ck_chair_letters_item check ((action_id is null) <> (recommendation_id is null)),
  constraint ck_chair_letters_addressee check ((addressee_id is null) = (recommendation_id is null)),
  constraint ck_chair_letters_number check (number between 1 and 3),
  constraint fk_chair_letters_action_id foreign key (action_id) references actions (id),
  constraint fk_chair_letters_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_chair_letters_addressee_id foreign key (addressee_id) references bodies (id),
  constraint fk_chair_letters_owner_id foreign key (owner_id) references owners (id),
  constraint fk_chair_letters_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create unique index uq_chair_letters_action on chair_letters (action_id, due_on, number) where action_id is not null;
create unique index uq_chair_letters_recommendation on chair_letters (recommendation_id, addressee_id, due_on, number)
  where recommendation_id is not null;
create index ix_chair_letters_addressee_id on chair_letters (addressee_id);
create index ix_chair_letters_owner_id on chair_letters (owner_id);
create index ix_chair_letters_recorded_by_id on chair_letters (recorded_by_id);

create table chair_letter_sendings (
  id integer generated always as identity,
  letter_id integer not null,
  sent_on date not null,
  message_id integer,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_chair_letter_sendings primary key (id),
  constraint fk_chair_letter_sendings_letter_id foreign key (letter_id) references chair_letters (id),
  constraint fk_chair_letter_sendings_message_id foreign key (message_id) references messages (id),
  constraint fk_chair_letter_sendings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_chair_letter_sendings_letter_id on chair_letter_sendings (letter_id, id);
create index ix_chair_letter_sendings_message_id on chair_letter_sendings (message_id);
create index ix_chair_letter_sendings_recorded_by_id on chair_letter_sendings (recorded_by_id);

create table chair_letter_publications (
  id integer generated always as identity,
  letter_id integer not null,
  in_register boolean not null,
  reason text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_chair_letter_publications primary key (id),
  constraint fk_chair_letter_publications_letter_id foreign key (letter_id) references chair_letters (id),
  constraint fk_chair_letter_publications_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_chair_letter_publications_letter_id on chair_letter_publications (letter_id, id);
create index ix_chair_letter_publications_recorded_by_id on chair_letter_publications (recorded_by_id);

select keep_versions('chair_letters');
select show_as_at();
`;

/** A posted letter has no place in the older ledger. */
const DOWN = `
drop schema as_at cascade;
drop table chair_letter_publications;
drop table chair_letter_sendings;
drop table chair_letters;
delete from reminders where kind = 'letter';
alter table reminders
  drop constraint ck_reminders_kind,
  drop constraint ck_reminders_message,
  add constraint ck_reminders_kind check (kind in ('stage', 'copy', 'nudge', 'call')),
  add constraint ck_reminders_message check ((message_id is null) = (kind = 'call'));
alter table reminder_ladders drop column letter_days;
select show_as_at();
`;

export class KeepTheChairsLetters20261129043700 implements MigrationInterface {
  name = 'KeepTheChairsLetters20261129043700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
