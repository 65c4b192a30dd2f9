import type { Columns, SheetKind } from '../import.rules.js';
import { plainWords } from '../rows/plain-words.rules.js';
import type { SheetColumn } from './column-guess.rules.js';

/** What a sheet is called: its file, its name in the workbook, and the titles above its headings. */
export type SheetTitles = {
  readonly filename: string;
  readonly sheet: string | null;
  readonly title: string | null;
};

const ACTIONS = /\b(?:actions?|action log|action tracker|tasks?|matters arising)\b/;
const RECOMMENDATIONS = /\brecommendations?\b|\brecs\b/;
const ASKS = /^(?:\W*(?:\d+|[a-z])[.)]\s*)?that\b/i;
const LOOKED_AT = 200;

/**
 * Whether a sheet lists recommendations or actions: as a column of it says row by row; else by the heading of its main column, by
 * what the sheet is called, and by its words, for a recommendation is put as “That …”.
 */
export function guessSheetKind(
  columns: readonly SheetColumn[],
  chosen: Columns,
  { filename, sheet, title }: SheetTitles,
): SheetKind {
  if (chosen.kind !== undefined) return 'per-row';
  if (chosen.ourReference !== undefined) return chosen.addressee === undefined ? 'action' : 'recommendation';
  const main = chosen.text === undefined ? undefined : columns[chosen.text];
  const heading = plainWords(main?.heading ?? '');
  const said = kindSaid(heading);
  if (said) return said;
  if (chosen.action !== undefined && chosen.text !== undefined) return 'recommendation';
  const called = [sheet, title, filename.replace(/\.\w+$/, '')].map((name) =>
    kindSaid(plainWords(name ?? '')),
  );
  const named = called.find((kind) => kind !== null);
  if (named) return named;
  if (chosen.response !== undefined) return 'recommendation';
  return asksMostly(main?.values ?? []) ? 'recommendation' : 'action';
}

/** The one of the two that the words name; null where they name neither, or both. */
function kindSaid(words: string): 'recommendation' | 'action' | null {
  const [actions, recommendations] = [ACTIONS.test(words), RECOMMENDATIONS.test(words)];
  if (actions === recommendations) return null;
  return actions ? 'action' : 'recommendation';
}

function asksMostly(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '').slice(0, LOOKED_AT);
  return filled.length > 0 && filled.filter((value) => ASKS.test(value)).length > filled.length / 2;
}
