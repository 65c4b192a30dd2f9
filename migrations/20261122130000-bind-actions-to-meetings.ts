import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings move and are called off, and keep every earlier day. What is due at a meeting follows it: `actions.due_on` stays the
 * date worked out. A duty knows its first day and its end; an update may report one of its occurrences as done.
 */
const UP = `
alter table meetings add column is_called_off boolean not null default false;

create table meeting_moves (
  id integer generated always as identity,
  meeting_id integer not null,
  from_on date not null,
  to_on date,
  is_correction boolean not null,
  reason text not null,
  moved_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_meeting_moves primary key (id),
  constraint ck_meeting_moves_to_on check (to_on <> from_on),
  constraint fk_meeting_moves_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_meeting_moves_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_meeting_moves_meeting_id on meeting_moves (meeting_id, id);
create index ix_meeting_moves_recorded_by_id on meeting_moves (recorded_by_id);

alter table actions
  add column due_body_id integer,
  add column due_nth integer,
  add column starts_on date,
  add column ends_on date,
  add constraint fk_actions_due_body_id foreign key (due_body_id) references bodies (id),
  add constraint ck_actions_due_at_meeting check ((due_body_id is null) = (due_nth is null)),
  add constraint ck_actions_due_nth check (due_nth between 1 and 12),
  add constraint ck_actions_ends_on check (ends_on >= starts_on);
create index ix_actions_due_body_id on actions (due_body_id);
create index ix_actions_undecided on actions (made_on, id) where cadence = 'regular' or (cadence is not null and starts_on is null);

-- What is worked out now was true before: it is no change that the past should know of.
alter table actions disable trigger tr_actions_versions;
update actions set starts_on = due_on where cadence <> 'regular' and cadence <> 'each-meeting';
update actions set starts_on = made_on + 1, due_body_id = body_id, due_nth = 1 where cadence = 'each-meeting';
alter table actions enable trigger tr_actions_versions;

alter table action_updates
  add column meets_on date,
  add column meets_meeting_id integer,
  add constraint fk_action_updates_meets_meeting_id foreign key (meets_meeting_id) references meetings (id),
  add constraint ck_action_updates_meets check (meets_meeting_id is null or meets_on is not null);
create index ix_action_updates_meets_meeting_id on action_updates (meets_meeting_id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table action_updates drop column meets_on, drop column meets_meeting_id;
alter table actions drop column due_body_id, drop column due_nth, drop column starts_on, drop column ends_on;
drop table meeting_moves;
alter table meetings drop column is_called_off;
select show_as_at();
`;

/** Due dates that follow meetings, meetings that move, and duties whose occurrences are met one by one. */
export class BindActionsToMeetings20261122130000 implements MigrationInterface {
  name = 'BindActionsToMeetings20261122130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
