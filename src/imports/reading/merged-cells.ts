import { text } from 'node:stream/consumers';
import type { ZipEntry } from '../../documents/reading/zip-directory.js';

/** Rows of one column that are one cell, counted from 0, the last one included. */
export type MergedRows = { readonly column: number; readonly first: number; readonly last: number };

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const ELEMENT = /<(?:\w+:)?(sheet|Relationship)\s([^>]*?)\/?>/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
/** Longer than any element that tells of a merged cell. */
const CARRIED = 200;
const MOST_MERGED = 50_000;

/** The cells of each sheet, by its name, that run over several rows (ECMA-376 part 1, 18.3.1.55). */
export async function mergedRows(entries: readonly ZipEntry[]): Promise<Map<string, MergedRows[]>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const [workbook, relationships] = [byName.get(WORKBOOK), byName.get(RELATIONSHIPS)];
  const merged = new Map<string, MergedRows[]>();
  if (!workbook || !relationships) return merged;
  const targets = new Map(
    elementsOf(await wordsOf(relationships), 'Relationship').map((read) => [read('Id'), read('Target')]),
  );
  for (const read of elementsOf(await wordsOf(workbook), 'sheet')) {
    const target = targets.get(read('r:id'));
    const sheet = target && byName.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (sheet) merged.set(unescaped(read('name')), await mergedIn(sheet));
  }
  return merged;
}

/** Writes what a merged cell says into each of its rows. */
export function fillMerged(rows: readonly (readonly string[])[], merged: readonly MergedRows[]): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { column, first, last } of merged) {
    const words = filled[first]?.[column] ?? '';
    if (words === '') continue;
    for (const row of filled.slice(first + 1, last + 1)) if (!row[column]) row[column] = words;
  }
  return filled;
}

async function wordsOf(entry: ZipEntry): Promise<string> {
  return text(await entry.unpack());
}

function elementsOf(xml: string, name: string): ((attribute: string) => string)[] {
  return [...xml.matchAll(ELEMENT)].flatMap(([, element, attributes = '']) => {
    if (element !== name) return [];
    return (attribute: string) => new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  });
}

async function mergedIn(sheet: ZipEntry): Promise<MergedRows[]> {
  const merged: MergedRows[] = [];
  const stream = await sheet.unpack();
  stream.setEncoding('utf8');
  let carried = '';
  for await (const chunk of stream) {
    const xml = carried + (chunk as string);
    let end = 0;
    for (const match of xml.matchAll(MERGED)) {
      const [, letters = '', from = '', until = ''] = match;
      end = match.index + match[0].length;
      const rows = { first: Number(from) - 1, last: Number(until) - 1 };
      if (rows.last > rows.first && merged.length < MOST_MERGED)
        merged.push({ column: columnOf(letters), ...rows });
    }
    carried = xml.slice(Math.max(end, xml.length - CARRIED));
  }
  return merged;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function unescaped(words: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return words
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}
