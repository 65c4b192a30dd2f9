import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tags and wards of each item, a row for each, for the choices that filters offer: each word that is used is found by the index,
 * whatever stands on how many items. The database keeps them with the item that they are copied from, in the same transaction.
 */
const UP = `
create table used_words (
  item_kind text not null,
  item_id integer not null,
  kind text not null,
  word text not null,
  publicity text not null,
  body_id integer not null,
  constraint pk_used_words primary key (item_kind, item_id, kind, word),
  constraint ck_used_words_item_kind check (item_kind = any (array['action', 'recommendation'])),
  constraint ck_used_words_kind check (kind = any (array['tag', 'ward']))
);
create index ix_used_words_word on used_words (kind, word, publicity, body_id);

create function keep_used_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from used_words where item_kind = tg_argv[0] and item_id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into used_words (item_kind, item_id, kind, word, publicity, body_id)
      select distinct tg_argv[0], new.id, used.kind, used.word, new.publicity, new.body_id
      from (select 'tag' as kind, unnest(new.tags) as word union all select 'ward', unnest(new.wards)) used where used.word is not null;
  end if;
  return null;
end $$;
${['action', 'recommendation']
  .map(
    (kind) => `
create trigger tr_${kind}s_used_words_added after insert on ${kind}s for each row
  when (new.tags <> '{}' or new.wards <> '{}') execute function keep_used_words('${kind}');
create trigger tr_${kind}s_used_words_changed after update of id, tags, wards, publicity, body_id on ${kind}s for each row
  when ((old.tags <> '{}' or old.wards <> '{}' or new.tags <> '{}' or new.wards <> '{}')
    and (old.id is distinct from new.id or old.tags is distinct from new.tags or old.wards is distinct from new.wards
      or old.publicity is distinct from new.publicity or old.body_id is distinct from new.body_id))
  execute function keep_used_words('${kind}');
create trigger tr_${kind}s_used_words_removed after delete on ${kind}s for each row
  when (old.tags <> '{}' or old.wards <> '{}') execute function keep_used_words('${kind}');
insert into used_words (item_kind, item_id, kind, word, publicity, body_id)
  select distinct '${kind}', i.id, used.kind, used.word, i.publicity, i.body_id
  from ${kind}s i cross join lateral (select 'tag' as kind, unnest(i.tags) as word union all select 'ward', unnest(i.wards)) used
  where used.word is not null;
`,
  )
  .join('')}
`;

const DOWN = `
drop function keep_used_words() cascade;
drop table used_words;
`;

export class KeepUsedWords20261130144500 implements MigrationInterface {
  name = 'KeepUsedWords20261130144500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
