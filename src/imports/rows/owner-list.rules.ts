import { findByName } from '../../documents/name-match.rules.js';
import { anyOf } from '../../extraction/any-of.js';
import type { ExistingNames } from '../import-plan.js';

type KnownOwner = ExistingNames['owners'][number];

const POSTS = anyOf`
  director|head|chief|principal|manager|lead|leader|officer|assistant|deputy
  chair|mayor|member|secretary|treasurer|solicitor|clerk|commissioner|commander
  adviser|advisor|coordinator|co-ordinator|strategist|engineer|planner|librarian
`;
/** Words by which a post is told from a team and from a person. */
export const POST_WORDS = new RegExp(`\\b${POSTS}\\b`, 'i');
const TEAM_WORD = /\bteam\b/i;
const PARTS = /\s*(?:[;\n]|\/|,(?= )|\band\b|&)\s*/i;

/**
 * The owners that a cell names, the lead first. “Head of Highways and Drainage” is one: a cell is parted only where on both sides
 * stands a known owner, a post or a team.
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
    if (!isOwner(before) || !isOwner(firstPart(after))) continue;
    named.push(before.trim());
    begun = match.index + match[0].length;
  }
  return [...named, whole.slice(begun).trim()].filter(Boolean);
}

/** The lead of the owners that a cell names; null where it names none. */
export function leadNamed(cell: string | null, owners: readonly KnownOwner[]): string | null {
  return cell === null ? null : (ownersNamed(cell, owners)[0] ?? null);
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
