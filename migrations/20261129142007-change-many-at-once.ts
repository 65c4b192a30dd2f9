import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which items somebody changed at once, so that all of it can be undone as one. */
const UP = `
create table bulk_changes (
  id integer generated always as identity,
  kind text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  constraint pk_bulk_changes primary key (id),
  constraint fk_bulk_changes_recorded_by_id foreign key (recorded_by_id) references accounts (id),
  constraint ck_bulk_changes_kind check (
    kind in ('owner', 'due', 'extension', 'tags', 'publicity', 'hold', 'verdict', 'withdrawal'))
);
create index ix_bulk_changes_recorded_by_id on bulk_changes (recorded_by_id, id);
create table bulk_change_items (
  id integer generated always as identity,
  bulk_change_id integer not null,
  action_id integer,
  recommendation_id integer,
  constraint pk_bulk_change_items primary key (id),
  constraint fk_bulk_change_items_bulk_change_id foreign key (bulk_change_id) references bulk_changes (id),
  constraint fk_bulk_change_items_action_id foreign key (action_id) references actions (id) on delete cascade,
  constraint fk_bulk_change_items_recommendation_id foreign key (recommendation_id) references recommendations (id) on delete cascade,
  constraint ck_bulk_change_items_item check ((action_id is null) <> (recommendation_id is null))
);
create index ix_bulk_change_items_bulk_change_id on bulk_change_items (bulk_change_id);
create index ix_bulk_change_items_action_id on bulk_change_items (action_id);
create index ix_bulk_change_items_recommendation_id on bulk_change_items (recommendation_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table bulk_change_items;
drop table bulk_changes;
select show_as_at();
`;

export class ChangeManyAtOnce20261129142007 implements MigrationInterface {
  name = 'ChangeManyAtOnce20261129142007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
