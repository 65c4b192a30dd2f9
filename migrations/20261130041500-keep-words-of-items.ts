import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of each item, reduced as a search reduces them, kept beside it by the write that changes its text: a search ranks what it
 * finds, and need not take each text apart again. Of an earlier day nothing is kept: there the text of that day is taken apart.
 * The words of names have an index: a search looks for owners and people that are called so.
 */
const UP = `
create table action_words (
  action_id integer constraint pk_action_words primary key,
  words tsvector not null,
  constraint fk_action_words_action_id foreign key (action_id) references actions (id) on delete cascade
);
insert into action_words select id, search_vector(text) from actions order by id;

create function keep_words_of_new_actions() returns trigger language plpgsql as $$
begin
  insert into action_words select id, search_vector(text) from new_rows;
  return null;
end $$;
create trigger tr_actions_words_added after insert on actions referencing new table as new_rows
  for each statement execute function keep_words_of_new_actions();

create function keep_words_of_changed_actions() returns trigger language plpgsql as $$
begin
  update action_words set words = search_vector(new.text) where action_id = new.id;
  return null;
end $$;
create trigger tr_actions_words_changed after update of text on actions
  for each row when (old.text is distinct from new.text) execute function keep_words_of_changed_actions();

create table recommendation_words (
  recommendation_id integer constraint pk_recommendation_words primary key,
  words tsvector not null,
  constraint fk_recommendation_words_recommendation_id foreign key (recommendation_id) references recommendations (id) on delete cascade
);
insert into recommendation_words select id, search_vector(text) from recommendations order by id;

create function keep_words_of_new_recommendations() returns trigger language plpgsql as $$
begin
  insert into recommendation_words select id, search_vector(text) from new_rows;
  return null;
end $$;
create trigger tr_recommendations_words_added after insert on recommendations referencing new table as new_rows
  for each statement execute function keep_words_of_new_recommendations();

create function keep_words_of_changed_recommendations() returns trigger language plpgsql as $$
begin
  update recommendation_words set words = search_vector(new.text) where recommendation_id = new.id;
  return null;
end $$;
create trigger tr_recommendations_words_changed after update of text on recommendations
  for each row when (old.text is distinct from new.text) execute function keep_words_of_changed_recommendations();

alter function show_as_at() rename to show_standings_as_at;
create function show_as_at() returns void language plpgsql as $$
begin
  perform show_standings_as_at();
  create view as_at.action_words as select a.id as action_id, public.search_vector(a.text) as words from as_at.actions a;
  create view as_at.recommendation_words as
    select r.id as recommendation_id, public.search_vector(r.text) as words from as_at.recommendations r;
end $$;
select show_as_at();

create index ix_owners_words on owners using gin (search_vector(name));
create index ix_people_words on people using gin (search_vector(name));
`;

const DOWN = `
drop index ix_owners_words, ix_people_words;
drop schema as_at cascade;
drop function show_as_at();
alter function show_standings_as_at() rename to show_as_at;
drop function keep_words_of_new_actions(), keep_words_of_changed_actions() cascade;
drop function keep_words_of_new_recommendations(), keep_words_of_changed_recommendations() cascade;
drop table action_words, recommendation_words;
select show_as_at();
`;

export class KeepWordsOfItems20261130041500 implements MigrationInterface {
  name = 'KeepWordsOfItems20261130041500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
