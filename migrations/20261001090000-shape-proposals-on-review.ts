import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table proposals
  add column draft jsonb,
  add column text_as_read text,
  add column earlier_id integer,
  add constraint fk_proposals_earlier_id foreign key (earlier_id) references proposals (id),
  drop constraint ck_proposals_state,
  add constraint ck_proposals_state check (state in ('waiting', 'accepted', 'skipped', 'replaced'));
create index ix_proposals_earlier_id on proposals (earlier_id);

create table owner_aliases (
  id integer generated always as identity,
  words text not null,
  owner_id integer not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_owner_aliases primary key (id),
  constraint uq_owner_aliases_words unique (words),
  constraint fk_owner_aliases_owner_id foreign key (owner_id) references owners (id),
  constraint fk_owner_aliases_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_owner_aliases_owner_id on owner_aliases (owner_id);
`;

const DOWN = `
drop table owner_aliases;
update proposals set state = 'skipped' where state = 'replaced';
drop index ix_proposals_earlier_id;
alter table proposals
  drop constraint ck_proposals_state,
  add constraint ck_proposals_state check (state in ('waiting', 'accepted', 'skipped')),
  drop constraint fk_proposals_earlier_id,
  drop column earlier_id,
  drop column text_as_read,
  drop column draft;
`;

/** What a review needs to keep what is half done, to cut and join proposals, and to know a paper that was read before. */
export class ShapeProposalsOnReview20261001090000 implements MigrationInterface {
  name = 'ShapeProposalsOnReview20261001090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
