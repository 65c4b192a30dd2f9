import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft response says which of those that are asked answers by it; an older one is of the body that is to answer first. */
const UP = `
alter table response_drafts add column body_id integer;
alter table response_drafts add constraint fk_response_drafts_body_id foreign key (body_id) references bodies (id);
create index ix_response_drafts_body_id on response_drafts (body_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table response_drafts drop column body_id;
select show_as_at();
`;

export class SayWhoDraftsAResponse20261129062300 implements MigrationInterface {
  name = 'SayWhoDraftsAResponse20261129062300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
