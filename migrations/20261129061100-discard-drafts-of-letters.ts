import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft of a chair's letter can be discarded: it is kept with its trail, and the same letter can be drafted anew. */
const UP = `
alter table chair_letters add column discarded_at timestamptz;
drop index uq_chair_letters_action;
drop index uq_chair_letters_recommendation;
create unique index uq_chair_letters_action on chair_letters (action_id, due_on, number)
  where action_id is not null and discarded_at is null;
create unique index uq_chair_letters_recommendation on chair_letters (recommendation_id, addressee_id, due_on, number)
  where recommendation_id is not null and discarded_at is null;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
delete from chair_letters where discarded_at is not null;
drop index uq_chair_letters_recommendation;
drop index uq_chair_letters_action;
alter table chair_letters drop column discarded_at;
create unique index uq_chair_letters_action on chair_letters (action_id, due_on, number) where action_id is not null;
create unique index uq_chair_letters_recommendation on chair_letters (recommendation_id, addressee_id, due_on, number)
  where recommendation_id is not null;
select show_as_at();
`;

export class DiscardDraftsOfLetters20261129061100 implements MigrationInterface {
  name = 'DiscardDraftsOfLetters20261129061100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
