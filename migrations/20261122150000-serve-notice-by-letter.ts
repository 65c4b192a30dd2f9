import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The notice as a letter, kept with the words in which it was served; why a date was corrected; under which rule a body answers unless
 * something else is said; who decided a response in whose words, and responses that put an earlier one right.
 */
const UP = `
alter table bodies
  add column clock_rule text,
  add column clock_length text,
  add constraint ck_bodies_clock_rule check (clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'local')),
  add constraint ck_bodies_clock_length check ((coalesce(clock_rule, '') = 'local') = (clock_length is not null));

create table notice_letters (
  id integer generated always as identity,
  body_id integer not null,
  addressee_id integer not null,
  document_id integer,
  clock_rule text not null,
  clock_length text,
  addressed_to text not null,
  signed_by text not null,
  dated_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_notice_letters primary key (id),
  constraint ck_notice_letters_clock_rule check (clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'local')),
  constraint fk_notice_letters_body_id foreign key (body_id) references bodies (id),
  constraint fk_notice_letters_addressee_id foreign key (addressee_id) references bodies (id),
  constraint fk_notice_letters_document_id foreign key (document_id) references documents (id),
  constraint fk_notice_letters_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_notice_letters_body_id on notice_letters (body_id);
create index ix_notice_letters_addressee_id on notice_letters (addressee_id);
create index ix_notice_letters_document_id on notice_letters (document_id);

create table notice_letter_items (
  notice_letter_id integer not null,
  recommendation_id integer not null,
  position integer not null,
  label text,
  text text not null,
  constraint pk_notice_letter_items primary key (notice_letter_id, recommendation_id),
  constraint fk_notice_letter_items_notice_letter_id foreign key (notice_letter_id) references notice_letters (id),
  constraint fk_notice_letter_items_recommendation_id foreign key (recommendation_id) references recommendations (id)
);
create index ix_notice_letter_items_recommendation_id on notice_letter_items (recommendation_id, notice_letter_id);

alter table clock_events
  add column reason text,
  add column notice_letter_id integer,
  add constraint fk_clock_events_notice_letter_id foreign key (notice_letter_id) references notice_letters (id);
create index ix_clock_events_notice_letter_id on clock_events (notice_letter_id);

alter table responses
  add column decided_by text,
  add column words text,
  add column meeting_id integer,
  add column corrects_id integer,
  add column correction_reason text,
  add constraint uq_responses_corrects_id unique (corrects_id),
  add constraint ck_responses_correction_reason check ((corrects_id is null) = (correction_reason is null)),
  add constraint fk_responses_meeting_id foreign key (meeting_id) references meetings (id),
  add constraint fk_responses_corrects_id foreign key (corrects_id) references responses (id);
create index ix_responses_meeting_id on responses (meeting_id);
create index ix_responses_decided_on on responses (decided_on, id);

select show_as_at();
`;

// The views of the tables as they were stand in the way of dropping their columns, so they are taken away first and made again.
const DOWN = `
drop schema as_at cascade;
drop index ix_responses_decided_on;
alter table responses drop column decided_by, drop column words, drop column meeting_id, drop column correction_reason,
  drop column corrects_id;
alter table clock_events drop column reason, drop column notice_letter_id;
drop table notice_letter_items;
drop table notice_letters;
alter table bodies drop column clock_rule, drop column clock_length;
select show_as_at();
`;

export class ServeNoticeByLetter20261122150000 implements MigrationInterface {
  name = 'ServeNoticeByLetter20261122150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
