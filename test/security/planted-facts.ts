import type { EntityManager } from 'typeorm';
import type { TestApp } from '../support/test-app.js';
import { makeUpRow } from './made-up-rows.js';

/** A fact that nobody outside may read: the field that holds it, and the word by which it is found again. */
export type PlantedFact = { readonly field: string; readonly word: string };

/** What was planted, and the tables that took no row of what is exempt. */
export type Planted = { readonly facts: readonly PlantedFact[]; readonly unreached: readonly string[] };

/** What is made exempt, by its ids. */
export type Withheld = Readonly<Record<'recommendations' | 'actions' | 'documents', readonly number[]>>;

/** The rows of each table that belong to what is exempt, by their place on disk. */
type Rows = Map<string, readonly string[]>;

type Reference = {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
};

/** Who acts and what stands above an item is told elsewhere: rows that an item names are not part of it. */
const NOT_PART_OF_IT = new Set([
  'accounts',
  'bodies',
  'people',
  'owners',
  'meetings',
  'messages',
  'measures',
  'rounds',
]);
/** A figure of a measure is everybody's, also where the paper that it was read in is not. */
const STAYS = 'measure_values';
/** What the rules of a table demand of several columns together. */
const WHAT_FITS: Record<string, Record<string, unknown>> = {
  recommendation_publicities: { publicity: 'exempt', exempt_ground: 'paragraph-1' },
  figure_proposals: { kind: 'value', value: 1, state: 'waiting' },
};
/** Another word here would not be a secret but a fault: the program compares these with words of its own. */
const CODES = [
  ...['kind', 'state', 'claim', 'type', 'rule', 'confidence', 'cadence', 'came_by', 'stage', 'recipient'],
  ...['media_type', 'clock_rule', 'clock_length', 'clock_citation', 'checksum', 'digest', 'reply_digest'],
];

/**
 * Makes this exempt and writes a word of its own into each text that belongs to it. The rules of the database are off meanwhile: no use
 * case could write into every field that there is.
 */
export async function plantFacts(app: TestApp, withheld: Withheld): Promise<Planted> {
  return app.database.transact(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    for (const [table, ids] of Object.entries(withheld)) {
      const ground = table === 'documents' ? '' : ", exempt_ground = 'paragraph-1', public_summary = null";
      await tx.query(`update ${table} set publicity = 'exempt'${ground} where id = any($1)`, [ids]);
    }
    const unreached = await fillEmptyTables(tx, withheld);
    const fields = await textFields(tx);
    const facts: PlantedFact[] = [];
    for (const [table, places] of await belonging(tx, withheld)) {
      let standing = places;
      for (const { column, isList } of fields.get(table) ?? []) {
        const word = `Secretfact${String(facts.length + 1).padStart(3, '0')}x`;
        const written = await writeWord(tx, { table, column, isList, word }, standing);
        if (!written) continue;
        standing = written;
        facts.push({ field: `${table}.${column}`, word });
      }
    }
    return { facts, unreached };
  });
}

/** Takes what is exempt out of the database with all that belongs to it, as if it had never been there. */
export async function removeWithheld(app: TestApp, withheld: Withheld): Promise<void> {
  await app.database.transact(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    for (const [table, places] of await belonging(tx, withheld)) {
      if (table === STAYS) continue;
      await tx.query(`delete from ${table} where ctid = any($1::tid[])`, [places]);
    }
  });
}

/** @returns where the rows stand after the word was written; null where the field takes no such word, or all are empty */
async function writeWord(
  tx: EntityManager,
  { table, column, isList, word }: { table: string; column: string; isList: boolean; word: string },
  places: readonly string[],
): Promise<string[] | null> {
  const value = isList ? `array_append(${column}, $1)` : `${column} || ' ' || $1`;
  await tx.query('savepoint before_word');
  try {
    const changed: { place: string }[] = await tx.query(
      `with changed as (
         update ${table} set ${column} = ${value} where ctid = any($2::tid[]) and ${column} is not null returning ctid as place
       ) select place::text from changed`,
      [word, places],
    );
    if (changed.length === 0) return null;
    const others: { place: string }[] = await tx.query(
      `select ctid::text as place from ${table} where ctid = any($1::tid[])`,
      [places],
    );
    return [...changed, ...others].map(({ place }) => place);
  } catch {
    await tx.query('rollback to savepoint before_word');
    return null;
  }
}

/** All rows that name what is withheld, and those that name them in turn. */
async function belonging(tx: EntityManager, withheld: Withheld): Promise<Rows> {
  const references: Reference[] = await tx.query(REFERENCES);
  const rows: Rows = new Map();
  for (const [table, ids] of Object.entries(withheld)) {
    const found: { place: string }[] = await tx.query(
      `select ctid::text as place from ${table} where id = any($1)`,
      [ids],
    );
    rows.set(
      table,
      found.map(({ place }) => place),
    );
  }
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { table, column, parent, key } of references) {
      const above = rows.get(parent);
      if (!above || NOT_PART_OF_IT.has(table) || table in withheld) continue;
      const found: { place: string }[] = await tx.query(
        `select c.ctid::text as place from ${table} c join ${parent} p on p.${key} = c.${column} where p.ctid = any($1::tid[])`,
        [above],
      );
      const known = new Set(rows.get(table));
      const before = known.size;
      for (const { place } of found) known.add(place);
      if (known.size === before) continue;
      rows.set(table, [...known]);
      isGrowing = true;
    }
  }
  return rows;
}

/** Gives what is exempt a row in each table that could tell of it and does not yet. @returns the tables that took none */
async function fillEmptyTables(tx: EntityManager, withheld: Withheld): Promise<string[]> {
  const references: Reference[] = await tx.query(REFERENCES);
  const refused = new Set<string>();
  for (let depth = 0; depth < 3; depth++) {
    const rows = await belonging(tx, withheld);
    for (const { table, column, parent, key } of references) {
      const [place] = rows.get(parent) ?? [];
      if (!place || rows.has(table) || NOT_PART_OF_IT.has(table)) continue;
      const [above]: { key: unknown }[] = await tx.query(
        `select ${key} as key from ${parent} where ctid = $1::tid`,
        [place],
      );
      const given = { ...WHAT_FITS[table], [column]: above?.key };
      if (!(await makeUpRow(tx, table, given))) refused.add(table);
    }
  }
  const reached = await belonging(tx, withheld);
  return [...refused].filter((table) => !reached.has(table)).toSorted();
}

/** The columns of each table that hold words. */
async function textFields(tx: EntityManager): Promise<Map<string, { column: string; isList: boolean }[]>> {
  const columns: { table: string; column: string; isList: boolean }[] = await tx.query(TEXTS);
  const fields = new Map<string, { column: string; isList: boolean }[]>();
  for (const { table, ...field } of columns.filter(({ column }) => !CODES.includes(column))) {
    fields.set(table, [...(fields.get(table) ?? []), field]);
  }
  return fields;
}

const REFERENCES = `select r.conrelid::regclass::text as "table", a.attname as "column", r.confrelid::regclass::text as parent, k.attname as key
from pg_constraint r
join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
join pg_attribute k on k.attrelid = r.confrelid and k.attnum = r.confkey[1]
where r.contype = 'f' and r.connamespace = 'public'::regnamespace order by 1, 2`;

const TEXTS = `select c.relname as "table", a.attname as "column", a.atttypid = 'text[]'::regtype as "isList"
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  and a.atttypid in ('text'::regtype, 'text[]'::regtype)
order by 1, a.attnum`;
