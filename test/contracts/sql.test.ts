import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isAbove, moduleOf } from './modules.js';
import { PROJECT } from './source-files.js';
import { programFiles, type SqlPiece, sqlPieces } from './sql-in-source.js';

/** Tables and views without an entity, and the module to which each belongs: for a view the lowest module that asks it. */
const MODULE_OF: Record<string, string> = {
  row_versions: 'past',
  meeting_matters: 'bodies',
  items: 'items',
  action_judgements: 'items',
  derived_action_standings: 'items',
  derived_action_spans: 'reports',
  derived_recommendation_standings: 'recommendations',
  standing_responses: 'recommendations',
  standing_answers: 'recommendations',
  counting_answers: 'recommendations',
  planned_actions: 'recommendations',
  planned_claims: 'recommendations',
};

/** Tables that a later migration has dropped. */
const DROPPED = new Set(['action_spans']);

/** The one module that fills the tables of others: with a past that nobody entered. */
const SEEDERS = 'example';

const modules = new Map<string, string>(Object.entries(MODULE_OF));
const entities = new Map<string, string>();
for (const { path, text } of programFiles) {
  const table = /@Entity\('(\w+)'/.exec(text)?.[1];
  const module = moduleOf(path);
  if (!table || !module) continue;
  modules.set(table, module);
  entities.set(/export class (\w+)/.exec(text)?.[1] ?? '', module);
}

/** Where a statement names a table: after a word that is followed by one, in a list of them, or alone in a string that is put in. */
const NAMED = /\b(from|join|into|update|using|only|table|,)\s+([a-z_]+)\b|^([a-z_]+)$/g;

type Named = { readonly table: string; readonly isWritten: boolean };

function tablesIn({ text }: SqlPiece): Named[] {
  return [...text.matchAll(NAMED)].flatMap(([words, after, table, alone]) => {
    const name = table ?? alone ?? '';
    if (!modules.has(name)) return [];
    const isDeleted = after === 'from' && new RegExp(`delete\\s+${words}`).test(text);
    return [{ table: name, isWritten: isDeleted || after === 'into' || after === 'update' }];
  });
}

describe('SQL', () => {
  const pieces = sqlPieces().flatMap((piece) => {
    const module = moduleOf(piece.path);
    return module
      ? tablesIn(piece).map((named) => ({ ...named, module, at: `${piece.path}:${piece.line}` }))
      : [];
  });

  it('knows the module of every table and view', () => {
    const made = readdirSync(join(PROJECT, 'migrations')).flatMap((name) => {
      const text = readFileSync(join(PROJECT, 'migrations', name), 'utf8');
      return [...text.matchAll(/create (?:table|view) (\w+)(?!\.|\w)/g)].map(([, table]) => table ?? '');
    });
    expect(made.filter((table) => !modules.has(table) && !DROPPED.has(table))).toEqual([]);
    expect([...DROPPED].filter((table) => !made.includes(table))).toEqual([]);
    expect([...modules.keys()].filter((table) => !made.includes(table))).toEqual([]);
  });

  it('is found where it stands', () => {
    expect(pieces.length).toBeGreaterThan(300);
    expect(pieces.filter(({ isWritten }) => isWritten).length).toBeGreaterThan(20);
  });

  it('names no table of a module above its own', () => {
    const wrong = pieces.filter(({ table, module }) => isAbove(modules.get(table) ?? '', module));
    expect(wrong.map(({ at, table }) => `${at} names ${table}`)).toEqual([]);
  });

  it('writes only tables of its own module', () => {
    const wrong = pieces.filter(
      ({ table, module, isWritten }) => isWritten && module !== SEEDERS && modules.get(table) !== module,
    );
    expect(wrong.map(({ at, table }) => `${at} writes ${table}`)).toEqual([]);
  });
});

describe('who can see what', () => {
  const places = /^src\/(?:items\/publicity|documents|example)\/|\/public-evidence\.ts$|\.entity\.ts$/;
  const condition = /\bpublicity\b(?!['"])|\.is_public\b/;

  it('is decided with the items and the documents, and never in a statement', () => {
    const wrong = sqlPieces().filter(
      ({ path, text }) => !places.test(path) && text !== 'publicity' && condition.test(text),
    );
    expect(wrong.map(({ path, line }) => `${path}:${line}`)).toEqual([]);
  });

  it('is asked of somebody: no role is taken for granted', () => {
    const wrong = programFiles.filter(({ text }) =>
      /\b(?:role|viewer)(?:: [\w |]+)? = (?:null|'[a-z-]+')[,)]/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('TypeORM', () => {
  const WRITES =
    /\b(?:insert|update|save|delete|upsert|remove|increment|decrement|insertMany)\(\s*(?:(?:change\.)?tx,\s*)?([A-Z]\w+)/g;

  it('writes only entities of the own module', () => {
    const wrong = programFiles.flatMap(({ path, text }) => {
      const module = moduleOf(path);
      if (module === SEEDERS) return [];
      return [...text.matchAll(WRITES)]
        .filter(([, entity = '']) => entities.has(entity) && entities.get(entity) !== module)
        .map(([, entity]) => `${path} writes ${entity}`);
    });
    expect(wrong).toEqual([]);
  });
});
