import { anyOf } from '../../extraction/any-of.js';

const POSTS = anyOf`
  director|head|chief|principal|manager|lead|leader|officer|assistant|deputy
  chair|mayor|member|secretary|treasurer|solicitor|clerk|commissioner|commander
  adviser|advisor|coordinator|co-ordinator|strategist|engineer|planner|librarian
`;
/** Words by which a post is told from a team and from a person. */
export const POST_WORDS = new RegExp(`\\b${POSTS}\\b`, 'i');

/** What a team is called, and what teams of councils do. */
const TEAM_WORDS = anyOf`
  team|service|services|department|directorate|unit|office|group|division|section
  board|panel|committee|partnership|trust|nhs|police|council
  housing|finance|legal|planning|highways|communications|comms|hr|it|education|transport|libraries|parks
`;
const TEAM = new RegExp(`\\b${TEAM_WORDS}\\b`, 'i');

/**
 * What an unknown owner is to be added as; null where the words are none of a post or team: an owner is never only a person, for
 * people leave.
 */
export function newOwnerKind(asWritten: string): 'post' | 'team' | null {
  const words = asWritten.trim();
  if (words.length < 2 || words.length > 120 || /[\n;/]|\d{3}|@/.test(words)) return null;
  if (/\bteam\b/i.test(words)) return 'team';
  if (POST_WORDS.test(words)) return 'post';
  return TEAM.test(words) ? 'team' : null;
}
