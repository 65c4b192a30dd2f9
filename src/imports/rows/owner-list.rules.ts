import { findByName } from '../../documents/name-match.rules.js';
import type { ExistingNames } from '../import-plan.js';
import { newOwnerKind, POST_WORDS } from './owner-kind.rules.js';

type KnownOwner = ExistingNames['owners'][number];

const TEAM_WORD = /\bteam\b/i;
const PARTS = /\s*(?:[;\n]|\/|,(?= )|\band\b|&)\s*/i;

/**
 * The owners that a cell names, in its order. “Head of Highways and Drainage” is one: a cell is parted at semicolons, else only
 * where on both sides stands a known owner, a post or a team.
 */
export function ownersNamed(cell: string, owners: readonly KnownOwner[]): string[] {
  const whole = cell.trim();
  if (whole === '') return [];
  if (findByName(whole, owners)) return [whole];
  const isOwner = (words: string) =>
    POST_WORDS.test(words) || TEAM_WORD.test(words) || isKnown(words, owners);
  const named: string[] = [];
  let begun = 0;
  for (const match of whole.matchAll(new RegExp(PARTS, 'gi'))) {
    const before = whole.slice(begun, match.index);
    const after = whole.slice(match.index + match[0].length);
    if (isBetweenBrackets(before)) continue;
    if (!match[0].includes(';') && (!isOwner(before) || !isOwner(firstPart(after)))) continue;
    named.push(before.trim());
    begun = match.index + match[0].length;
  }
  return [...named, whole.slice(begun).trim()].filter(Boolean);
}

/** The lead of the owners that a cell names: the first that can own something, else the first; null where it names none. */
export function leadNamed(cell: string | null, owners: readonly KnownOwner[]): string | null {
  const named = cell === null ? [] : ownersNamed(cell, owners);
  return named.find((words) => newOwnerKind(words) !== null || isKnown(words, owners)) ?? named[0] ?? null;
}

function isBetweenBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function firstPart(words: string): string {
  return words.split(PARTS)[0] ?? words;
}

function isKnown(words: string, owners: readonly KnownOwner[]): boolean {
  return (
    findByName(words, owners) !== null ||
    owners.some(({ holder }) => holder !== null && holder.toLowerCase() === words.trim().toLowerCase())
  );
}
