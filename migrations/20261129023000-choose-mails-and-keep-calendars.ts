import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody wants mails and who reads them meanwhile, and the secret addresses of calendars. */
const UP = `
create table mail_preferences (
  id integer generated always as identity,
  person_id integer not null,
  rhythm text not null,
  away_from date,
  away_until date,
  delegate_id integer,
  constraint pk_mail_preferences primary key (id),
  constraint uq_mail_preferences_person_id unique (person_id),
  constraint ck_mail_preferences_rhythm check (rhythm in ('daily', 'weekly')),
  constraint ck_mail_preferences_leave check (
    num_nonnulls(away_from, away_until, delegate_id) in (0, 3) and away_until >= away_from and delegate_id <> person_id),
  constraint fk_mail_preferences_person_id foreign key (person_id) references people (id),
  constraint fk_mail_preferences_delegate_id foreign key (delegate_id) references people (id)
);
create index ix_mail_preferences_delegate_id on mail_preferences (delegate_id);

create table calendar_feeds (
  id integer generated always as identity,
  digest text not null,
  owner_id integer,
  person_id integer,
  body_id integer,
  made_by_id integer,
  made_at timestamptz not null,
  constraint pk_calendar_feeds primary key (id),
  constraint uq_calendar_feeds_digest unique (digest),
  constraint ck_calendar_feeds_subject check (num_nonnulls(owner_id, person_id, body_id) = 1),
  constraint fk_calendar_feeds_owner_id foreign key (owner_id) references owners (id),
  constraint fk_calendar_feeds_person_id foreign key (person_id) references people (id),
  constraint fk_calendar_feeds_body_id foreign key (body_id) references bodies (id),
  constraint fk_calendar_feeds_made_by_id foreign key (made_by_id) references accounts (id)
);
create unique index uq_calendar_feeds_owner_id on calendar_feeds (owner_id);
create unique index uq_calendar_feeds_person_id on calendar_feeds (person_id);
create unique index uq_calendar_feeds_body_id on calendar_feeds (body_id);
create index ix_calendar_feeds_made_by_id on calendar_feeds (made_by_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table calendar_feeds;
drop table mail_preferences;
select show_as_at();
`;

export class ChooseMailsAndKeepCalendars20261129023000 implements MigrationInterface {
  name = 'ChooseMailsAndKeepCalendars20261129023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
