import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isAbove, roomOf } from './rooms.js';
import { PROJECT } from './source-files.js';
import { programFiles, type SqlPiece, sqlPieces } from './sql-in-source.js';

/** Tables and views without an entity, and the room to which each belongs: for a view the lowest room that asks it. */
const ROOM_OF: Record<string, string> = {
  row_versions: 'past',
  meeting_matters: 'bodies',
  items: 'items',
  standing_responses: 'recommendations',
  standing_answers: 'recommendations',
  counting_answers: 'recommendations',
  planned_actions: 'recommendations',
  planned_claims: 'recommendations',
};

/** The one room that fills the tables of others: with a past that nobody entered. */
const SEEDERS = 'example';

const rooms = new Map<string, string>(Object.entries(ROOM_OF));
const entities = new Map<string, string>();
for (const { path, text } of programFiles) {
  const table = /@Entity\('(\w+)'/.exec(text)?.[1];
  const room = roomOf(path);
  if (!table || !room) continue;
  rooms.set(table, room);
  entities.set(/export class (\w+)/.exec(text)?.[1] ?? '', room);
}

/** Where a statement names a table: after a word that is followed by one, in a list of them, or alone in a string that is put in. */
const NAMED = /\b(from|join|into|update|using|only|table|,)\s+([a-z_]+)\b|^([a-z_]+)$/g;

type Named = { readonly table: string; readonly isWritten: boolean };

function tablesIn({ text }: SqlPiece): Named[] {
  return [...text.matchAll(NAMED)].flatMap(([words, after, table, alone]) => {
    const name = table ?? alone ?? '';
    if (!rooms.has(name)) return [];
    const isDeleted = after === 'from' && new RegExp(`delete\\s+${words}`).test(text);
    return [{ table: name, isWritten: isDeleted || after === 'into' || after === 'update' }];
  });
}

describe('SQL', () => {
  const pieces = sqlPieces().flatMap((piece) => {
    const room = roomOf(piece.path);
    return room
      ? tablesIn(piece).map((named) => ({ ...named, room, at: `${piece.path}:${piece.line}` }))
      : [];
  });

  it('knows the room of every table and view', () => {
    const made = readdirSync(join(PROJECT, 'migrations')).flatMap((name) => {
      const text = readFileSync(join(PROJECT, 'migrations', name), 'utf8');
      return [...text.matchAll(/create (?:table|view) (\w+)(?!\.|\w)/g)].map(([, table]) => table ?? '');
    });
    expect(made.filter((table) => !rooms.has(table))).toEqual([]);
    expect([...rooms.keys()].filter((table) => !made.includes(table))).toEqual([]);
  });

  it('is found where it stands', () => {
    expect(pieces.length).toBeGreaterThan(300);
    expect(pieces.filter(({ isWritten }) => isWritten).length).toBeGreaterThan(20);
  });

  it('names no table of a room above its own', () => {
    const wrong = pieces.filter(({ table, room }) => isAbove(rooms.get(table) ?? '', room));
    expect(wrong.map(({ at, table }) => `${at} names ${table}`)).toEqual([]);
  });

  it('writes only tables of its own room', () => {
    const wrong = pieces.filter(
      ({ table, room, isWritten }) => isWritten && room !== SEEDERS && rooms.get(table) !== room,
    );
    expect(wrong.map(({ at, table }) => `${at} writes ${table}`)).toEqual([]);
  });
});

describe('who may see what', () => {
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

  it('writes only entities of the own room', () => {
    const wrong = programFiles.flatMap(({ path, text }) => {
      const room = roomOf(path);
      if (room === SEEDERS) return [];
      return [...text.matchAll(WRITES)]
        .filter(([, entity = '']) => entities.has(entity) && entities.get(entity) !== room)
        .map(([, entity]) => `${path} writes ${entity}`);
    });
    expect(wrong).toEqual([]);
  });
});
