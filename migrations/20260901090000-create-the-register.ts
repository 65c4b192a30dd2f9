import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table settings (
  key text not null,
  value jsonb not null,
  constraint pk_settings primary key (key)
);

create table people (
  id integer generated always as identity,
  name text not null,
  email text,
  left_on date,
  constraint pk_people primary key (id),
  constraint uq_people_email unique (email),
  constraint ck_people_email check (email = lower(email))
);

create table owners (
  id integer generated always as identity,
  kind text not null,
  name text not null,
  directorate text,
  organisation text,
  email text,
  retired_on date,
  constraint pk_owners primary key (id),
  constraint uq_owners_name unique (name),
  constraint ck_owners_kind check (kind in ('post', 'team', 'contact')),
  constraint ck_owners_email check (email = lower(email))
);

create table post_holdings (
  id integer generated always as identity,
  owner_id integer not null,
  person_id integer not null,
  from_on date not null,
  until_on date,
  interim boolean not null default false,
  constraint pk_post_holdings primary key (id),
  constraint fk_post_holdings_owner_id foreign key (owner_id) references owners (id),
  constraint fk_post_holdings_person_id foreign key (person_id) references people (id),
  constraint ck_post_holdings_days check (until_on is null or until_on >= from_on)
);
create index ix_post_holdings_owner_id on post_holdings (owner_id);
create index ix_post_holdings_person_id on post_holdings (person_id);

create table accounts (
  id integer generated always as identity,
  email text not null,
  name text not null,
  role text not null,
  password_hash text not null,
  person_id integer,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint pk_accounts primary key (id),
  constraint uq_accounts_email unique (email),
  constraint ck_accounts_email check (email = lower(email)),
  constraint ck_accounts_role check (role in ('administrator', 'democratic-services', 'officer', 'member', 'public-reader')),
  constraint fk_accounts_person_id foreign key (person_id) references people (id)
);
create index ix_accounts_person_id on accounts (person_id);

create table sessions (
  id text not null,
  data jsonb not null,
  expires_at timestamptz not null,
  constraint pk_sessions primary key (id)
);
create index ix_sessions_expires_at on sessions (expires_at);

create table form_submissions (
  token uuid not null,
  received_at timestamptz not null,
  result jsonb,
  constraint pk_form_submissions primary key (token)
);
create index ix_form_submissions_received_at on form_submissions (received_at);

create table audit_entries (
  id integer generated always as identity,
  at timestamptz not null,
  account_id integer,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id integer,
  subject_reference text,
  before jsonb,
  after jsonb,
  note text,
  constraint pk_audit_entries primary key (id),
  constraint fk_audit_entries_account_id foreign key (account_id) references accounts (id)
);
create index ix_audit_entries_subject on audit_entries (subject_kind, subject_id, id);
create index ix_audit_entries_at on audit_entries (at, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger tr_audit_entries_kept before update or delete on audit_entries
  for each row execute function refuse_audit_change();
create trigger tr_audit_entries_not_emptied before truncate on audit_entries
  for each statement execute function refuse_audit_change();

create table bodies (
  id integer generated always as identity,
  code text not null,
  name text not null,
  kind text not null,
  exists_from date not null,
  exists_until date,
  successor_id integer,
  constraint pk_bodies primary key (id),
  constraint uq_bodies_code unique (code),
  constraint ck_bodies_code check (code ~ '^[A-Z][A-Z0-9]{0,11}$'),
  constraint ck_bodies_kind check (kind in ('board', 'panel', 'committee', 'executive', 'partner')),
  constraint fk_bodies_successor_id foreign key (successor_id) references bodies (id)
);

create table body_memberships (
  id integer generated always as identity,
  body_id integer not null,
  person_id integer not null,
  role text not null,
  from_on date not null,
  until_on date,
  constraint pk_body_memberships primary key (id),
  constraint fk_body_memberships_body_id foreign key (body_id) references bodies (id),
  constraint fk_body_memberships_person_id foreign key (person_id) references people (id),
  constraint ck_body_memberships_role check (role in ('chair', 'vice-chair', 'member'))
);
create index ix_body_memberships_body_id on body_memberships (body_id);
create index ix_body_memberships_person_id on body_memberships (person_id);

create table meetings (
  id integer generated always as identity,
  body_id integer not null,
  held_on date not null,
  constraint pk_meetings primary key (id),
  constraint uq_meetings_body_id_held_on unique (body_id, held_on),
  constraint fk_meetings_body_id foreign key (body_id) references bodies (id)
);
create index ix_meetings_held_on on meetings (held_on, id);

create table reference_counters (
  kind text not null,
  year integer not null,
  last_number integer not null,
  constraint pk_reference_counters primary key (kind, year),
  constraint ck_reference_counters_kind check (kind in ('R', 'A'))
);

create table documents (
  id integer generated always as identity,
  kind text not null,
  title text not null,
  body_id integer not null,
  meeting_id integer,
  dated_on date not null,
  filename text not null,
  media_type text not null,
  size_bytes integer not null,
  checksum text not null,
  text text not null,
  publicity text not null default 'published',
  uploaded_by_id integer not null,
  uploaded_at timestamptz not null,
  constraint pk_documents primary key (id),
  constraint uq_documents_checksum unique (checksum),
  constraint ck_documents_kind check (kind in ('minutes', 'final-report', 'executive-report', 'response', 'tracker', 'other')),
  constraint ck_documents_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint fk_documents_body_id foreign key (body_id) references bodies (id),
  constraint fk_documents_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_documents_uploaded_by_id foreign key (uploaded_by_id) references accounts (id)
);
create index ix_documents_body_id on documents (body_id);
create index ix_documents_meeting_id on documents (meeting_id);
create index ix_documents_dated_on on documents (dated_on, id);

create table document_contents (
  document_id integer not null,
  content bytea not null,
  constraint pk_document_contents primary key (document_id),
  constraint fk_document_contents_document_id foreign key (document_id) references documents (id)
);

create table recommendations (
  id integer generated always as identity,
  year integer not null,
  number integer not null,
  label text,
  text text not null,
  body_id integer not null,
  addressee_id integer not null,
  meeting_id integer,
  document_id integer,
  quote text,
  start_offset integer,
  end_offset integer,
  made_on date not null,
  clock_rule text not null default 'executive',
  clock_length text,
  response_due_on date,
  publicity text not null default 'published',
  exempt_ground text,
  public_summary text,
  recorded_at timestamptz not null,
  constraint pk_recommendations primary key (id),
  constraint uq_recommendations_reference unique (year, number),
  constraint ck_recommendations_clock_rule check (clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'local')),
  constraint ck_recommendations_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint ck_recommendations_source check ((document_id is null) = (start_offset is null) and (start_offset is null) = (end_offset is null)),
  constraint fk_recommendations_body_id foreign key (body_id) references bodies (id),
  constraint fk_recommendations_addressee_id foreign key (addressee_id) references bodies (id),
  constraint fk_recommendations_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_recommendations_document_id foreign key (document_id) references documents (id)
);
create index ix_recommendations_body_id on recommendations (body_id, response_due_on, id);
create index ix_recommendations_addressee_id on recommendations (addressee_id, response_due_on, id);
create index ix_recommendations_response_due_on on recommendations (response_due_on, id);
create index ix_recommendations_made_on on recommendations (made_on, id);
create index ix_recommendations_document_id on recommendations (document_id);
create index ix_recommendations_meeting_id on recommendations (meeting_id);
create index ix_recommendations_words on recommendations using gin (to_tsvector('english', text));

create table clock_events (
  id integer generated always as identity,
  recommendation_id integer not null,
  kind text not null,
  happened_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_clock_events primary key (id),
  constraint ck_clock_events_kind check (kind in ('notice', 'receipt', 'request', 'report', 'start')),
  constraint fk_clock_events_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_clock_events_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_clock_events_recommendation_id on clock_events (recommendation_id, id);

create table responses (
  id integer generated always as identity,
  body_id integer not null,
  decided_on date not null,
  published_at text,
  document_id integer,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_responses primary key (id),
  constraint fk_responses_body_id foreign key (body_id) references bodies (id),
  constraint fk_responses_document_id foreign key (document_id) references documents (id),
  constraint fk_responses_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_responses_body_id on responses (body_id);
create index ix_responses_document_id on responses (document_id);

create table response_answers (
  id integer generated always as identity,
  response_id integer not null,
  recommendation_id integer not null,
  decision text not null,
  reasons text,
  constraint pk_response_answers primary key (id),
  constraint uq_response_answers_pair unique (response_id, recommendation_id),
  constraint ck_response_answers_decision check (decision in ('accepted', 'accepted-in-part', 'rejected')),
  constraint ck_response_answers_reasons check (decision = 'accepted' or reasons is not null),
  constraint fk_response_answers_response_id foreign key (response_id) references responses (id),
  constraint fk_response_answers_recommendation_id foreign key (recommendation_id) references recommendations (id)
);
create index ix_response_answers_recommendation_id on response_answers (recommendation_id, id);

create table actions (
  id integer generated always as identity,
  year integer not null,
  number integer not null,
  origin text not null,
  label text,
  text text not null,
  body_id integer not null,
  owner_id integer,
  owner_as_written text,
  recommendation_id integer,
  response_id integer,
  meeting_id integer,
  document_id integer,
  quote text,
  start_offset integer,
  end_offset integer,
  made_on date not null,
  due_on date,
  cadence text,
  publicity text not null default 'published',
  exempt_ground text,
  public_summary text,
  recorded_at timestamptz not null,
  constraint pk_actions primary key (id),
  constraint uq_actions_reference unique (year, number),
  constraint ck_actions_origin check (origin in ('recommendation', 'resolution', 'commitment', 'duty', 'by-hand')),
  constraint ck_actions_cadence check (cadence in ('weekly', 'monthly', 'six-weekly', 'quarterly', 'six-monthly', 'annual', 'each-meeting', 'regular')),
  constraint ck_actions_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint ck_actions_source check ((document_id is null) = (start_offset is null) and (start_offset is null) = (end_offset is null)),
  constraint fk_actions_body_id foreign key (body_id) references bodies (id),
  constraint fk_actions_owner_id foreign key (owner_id) references owners (id),
  constraint fk_actions_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_actions_response_id foreign key (response_id) references responses (id),
  constraint fk_actions_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_actions_document_id foreign key (document_id) references documents (id)
);
create index ix_actions_body_id on actions (body_id, due_on, id);
create index ix_actions_owner_id on actions (owner_id, due_on, id);
create index ix_actions_due_on on actions (due_on, id);
create index ix_actions_made_on on actions (made_on, id);
create index ix_actions_recommendation_id on actions (recommendation_id);
create index ix_actions_meeting_id on actions (meeting_id);
create index ix_actions_document_id on actions (document_id);
create index ix_actions_response_id on actions (response_id);
create index ix_actions_words on actions using gin (to_tsvector('english', text));

create table action_updates (
  id integer generated always as identity,
  action_id integer not null,
  claim text not null,
  words text not null,
  forecast_on date,
  written_on date not null,
  written_by_id integer not null,
  on_behalf_of_id integer,
  recorded_at timestamptz not null,
  constraint pk_action_updates primary key (id),
  constraint ck_action_updates_claim check (claim in ('on-track', 'at-risk', 'delayed', 'complete')),
  constraint fk_action_updates_action_id foreign key (action_id) references actions (id),
  constraint fk_action_updates_written_by_id foreign key (written_by_id) references accounts (id),
  constraint fk_action_updates_on_behalf_of_id foreign key (on_behalf_of_id) references owners (id)
);
create index ix_action_updates_action_id on action_updates (action_id, id);
create index ix_action_updates_written_on on action_updates (written_on, id);

create table evidence (
  id integer generated always as identity,
  update_id integer not null,
  title text not null,
  address text not null,
  constraint pk_evidence primary key (id),
  constraint ck_evidence_address check (address ~ '^https?://'),
  constraint fk_evidence_update_id foreign key (update_id) references action_updates (id)
);
create index ix_evidence_update_id on evidence (update_id);

create table extensions (
  id integer generated always as identity,
  action_id integer not null,
  old_due_on date,
  new_due_on date not null,
  asked_by text not null,
  agreed_by text not null,
  reason text not null,
  agreed_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_extensions primary key (id),
  constraint fk_extensions_action_id foreign key (action_id) references actions (id),
  constraint fk_extensions_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_extensions_action_id on extensions (action_id, id);
create index ix_extensions_agreed_on on extensions (agreed_on, id);

create table verdicts (
  id integer generated always as identity,
  action_id integer,
  recommendation_id integer,
  meeting_id integer not null,
  verdict text not null,
  words text,
  superseded_by text,
  decided_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_verdicts primary key (id),
  constraint ck_verdicts_verdict check (verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened')),
  constraint ck_verdicts_subject check ((action_id is null) <> (recommendation_id is null)),
  constraint ck_verdicts_superseded_by check ((verdict = 'superseded') = (superseded_by is not null)),
  constraint fk_verdicts_action_id foreign key (action_id) references actions (id),
  constraint fk_verdicts_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_verdicts_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_verdicts_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_verdicts_action_id on verdicts (action_id, id);
create index ix_verdicts_recommendation_id on verdicts (recommendation_id, id);
create index ix_verdicts_meeting_id on verdicts (meeting_id);
create index ix_verdicts_decided_on on verdicts (decided_on, id);

create table proposals (
  id integer generated always as identity,
  document_id integer not null,
  position integer not null,
  type text not null,
  label text,
  text text not null,
  owner_as_written text,
  due_on date,
  due_phrase text,
  cadence text,
  agenda_item text,
  covered_by integer,
  start_offset integer not null,
  end_offset integer not null,
  rule text not null,
  confidence text not null,
  state text not null default 'waiting',
  kept_owner_id integer,
  decided_by_id integer,
  decided_at timestamptz,
  recommendation_id integer,
  action_id integer,
  constraint pk_proposals primary key (id),
  constraint uq_proposals_position unique (document_id, position),
  constraint ck_proposals_type check (type in ('recommendation', 'action', 'noted', 'decision', 'commitment')),
  constraint ck_proposals_confidence check (confidence in ('high', 'medium', 'low')),
  constraint ck_proposals_state check (state in ('waiting', 'accepted', 'skipped')),
  constraint fk_proposals_document_id foreign key (document_id) references documents (id),
  constraint fk_proposals_kept_owner_id foreign key (kept_owner_id) references owners (id),
  constraint fk_proposals_decided_by_id foreign key (decided_by_id) references accounts (id),
  constraint fk_proposals_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_proposals_action_id foreign key (action_id) references actions (id)
);
create index ix_proposals_state on proposals (state, document_id);
create index ix_proposals_recommendation_id on proposals (recommendation_id);
create index ix_proposals_action_id on proposals (action_id);

create table messages (
  id integer generated always as identity,
  to_address text not null,
  cc_addresses text[] not null default '{}',
  subject text not null,
  text_body text not null,
  html_body text not null,
  state text not null,
  attempts integer not null default 0,
  fault text,
  message_key text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  constraint pk_messages primary key (id),
  constraint uq_messages_key unique (message_key),
  constraint ck_messages_state check (state in ('waiting', 'sent', 'failed'))
);
create index ix_messages_state on messages (state, id);

create table reminders (
  id integer generated always as identity,
  recipient text not null,
  owner_id integer,
  action_id integer,
  recommendation_id integer,
  stage text not null,
  due_on date not null,
  planned_on date not null,
  reason text not null,
  message_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_reminders primary key (id),
  constraint ck_reminders_subject check ((action_id is null) <> (recommendation_id is null)),
  constraint fk_reminders_owner_id foreign key (owner_id) references owners (id),
  constraint fk_reminders_action_id foreign key (action_id) references actions (id),
  constraint fk_reminders_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_reminders_message_id foreign key (message_id) references messages (id)
);
create unique index uq_reminders_action on reminders (action_id, recipient, stage, due_on) where action_id is not null;
create unique index uq_reminders_recommendation on reminders (recommendation_id, recipient, stage, due_on) where recommendation_id is not null;
create index ix_reminders_message_id on reminders (message_id);
create index ix_reminders_planned_on on reminders (planned_on, id);
create index ix_reminders_owner_id on reminders (owner_id);
`;

const TABLES = [
  'reminders',
  'messages',
  'proposals',
  'verdicts',
  'extensions',
  'evidence',
  'action_updates',
  'actions',
  'response_answers',
  'responses',
  'clock_events',
  'recommendations',
  'document_contents',
  'documents',
  'reference_counters',
  'meetings',
  'body_memberships',
  'bodies',
  'audit_entries',
  'form_submissions',
  'sessions',
  'accounts',
  'post_holdings',
  'owners',
  'people',
  'settings',
];

export class CreateTheRegister20260901090000 implements MigrationInterface {
  name = 'CreateTheRegister20260901090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table ${table}`);
    await runner.query('drop function refuse_audit_change()');
  }
}
