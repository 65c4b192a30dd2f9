import { findByName } from '../../documents/known-name.rules.js';
import type { KnownNames } from '../import-plan.js';

type KnownOwner = KnownNames['owners'][number];

/** Words by which a post is told from a team and from a person. */
const POST =
  /\b(?:director|head|officer|manager|lead|leader|chief|chair|mayor|member|secretary|treasurer|solicitor|clerk|assistant|deputy|adviser|advisor|coordinator|co-ordinator|commissioner|principal|strategist|engineer|planner|librarian|commander)\b/i;
const TEAM =
  /\b(?:team|service|services|department|directorate|unit|office|group|board|panel|committee|division|section|partnership|trust|nhs|police|council|housing|finance|legal|planning|highways|communications|comms|hr|it|education|transport|libraries|parks)\b/i;
const BETWEEN = /\s*(?:[/;\n]|,(?= )|\band\b|&)\s*/;

/** The known owner of these words: a post, team or contact by its name, or the post that a person of this name holds. */
export function knownOwner(asWritten: string | null, owners: readonly KnownOwner[]): KnownOwner | null {
  if (!asWritten) return null;
  const whole = asOwner(asWritten, owners);
  if (whole) return whole;
  for (const part of asWritten.split(BETWEEN)) {
    const found = asOwner(part, owners);
    if (found) return found;
  }
  return null;
}

/**
 * What an unknown owner is to be added as; null where the words are none of a post or team: an owner is never only a person, for
 * people leave.
 */
export function newOwnerKind(asWritten: string): 'post' | 'team' | null {
  const words = asWritten.trim();
  if (words.length < 2 || words.length > 120 || /[\n;/]|\d{3}|@/.test(words)) return null;
  if (/\bteam\b/i.test(words)) return 'team';
  if (POST.test(words)) return 'post';
  return TEAM.test(words) ? 'team' : null;
}

function asOwner(words: string, owners: readonly KnownOwner[]): KnownOwner | null {
  const holders = owners.filter(({ holder }) => holder !== null);
  const byName = findByName(words, owners);
  if (byName) return byName;
  const held = findByName(
    words.replace(/^(?:cllr|councillor|mr|mrs|ms|miss|dr)\.? /i, ''),
    holders.map(({ id, holder }) => ({ id, name: holder ?? '' })),
  );
  return held ? (owners.find(({ id }) => id === held.id) ?? null) : null;
}
