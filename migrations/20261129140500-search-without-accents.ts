import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters without their accents, one for one. Only what is beyond ASCII is looked at: `normalize` takes letters apart (Unicode,
 * annex 15), the marks go, and what is left is put together again.
 */
const WITHOUT_ACCENTS = (text: string) => `case when ${text} ~ '[^\\x01-\\x7f]'
    then translate(normalize(regexp_replace(normalize(${text}, nfd), '[\\u0300-\\u036f]', '', 'g'), nfc), 'łŁøØđĐ', 'lLoOdD')
    else ${text} end`;

/** The signs that are set for an apostrophe: straight, curly either way, modifier letter, prime, grave, acute. */
const APOSTROPHES = `''‘’ʼ′\`´`;

/** Neither a possessive “’s” nor an apostrophe within a word is left: “children’s” is “children”, “O’Brien” is “OBrien”. */
const WITHOUT_APOSTROPHES = (text: string) =>
  `translate(regexp_replace(${text}, '([[:alpha:]])[${APOSTROPHES}]s\\M', '\\1', 'gi'), '${APOSTROPHES}', '')`;

/** Most texts have neither, and are looked at once. */
const REDUCED = (text: string) =>
  `case when ${text} ~ '[''\`]|[^\\x01-\\x7f]' then ${WITHOUT_APOSTROPHES(WITHOUT_ACCENTS(text))} else ${text} end`;

// Everything is called by what PostgreSQL itself brings: an index is built with a search path that names nothing else.
const UP = `
create function without_accents(words text) returns text language sql immutable parallel safe as $$
  select ${WITHOUT_ACCENTS('words')}
$$;
create function search_vector(words text) returns tsvector language sql immutable parallel safe cost 200 as $$
  select to_tsvector('pg_catalog.english', ${REDUCED('words')})
$$;
create function search_query(words text) returns tsquery language sql immutable parallel safe as $$
  select websearch_to_tsquery('pg_catalog.english', ${WITHOUT_APOSTROPHES(
    `translate(${WITHOUT_ACCENTS('words')}, '“”„', '"""')`,
  )})
$$;
drop index ix_recommendations_words, ix_actions_words;
create index ix_recommendations_words on recommendations using gin (search_vector(text));
create index ix_actions_words on actions using gin (search_vector(text));
`;

const DOWN = `
drop index ix_recommendations_words, ix_actions_words;
create index ix_recommendations_words on recommendations using gin (to_tsvector('english', text));
create index ix_actions_words on actions using gin (to_tsvector('english', text));
drop function search_query(text);
drop function search_vector(text);
drop function without_accents(text);
`;

/** Words are found with and without their accents and apostrophes, however either is written. */
export class SearchWithoutAccents20261129140500 implements MigrationInterface {
  name = 'SearchWithoutAccents20261129140500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
