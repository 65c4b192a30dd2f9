import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Attendee } from '../extraction.js';
import { inOrder } from '../in-order.js';

const ATTENDANCE_HEADINGS = anyOf`
  present|in attendance|attendance|attendees|attending|also attending|contributors|by invitation
  call-in signatories|cabinet member|officers|members|witnesses|sederunt|also in attendance|advisers
  others|guests|partners
`;
const WHO_ATTENDS = anyOf`
  members? |councillors? |officers? |also |others?[ ]
`;
/** Heads under which minutes list who was there. */
const HEAD = new RegExp(
  String.raw`^\W*${WHO_ATTENDS}?${ATTENDANCE_HEADINGS}(?: at the meeting)?(?: were)?\s*[:–-]*\s*`,
  'i',
);
/** Heads of other lists, with which the people end. */
const ENDS =
  /^\W*(?:apolog|absent|substitut|declar|minutes|agenda|item|\d|the meeting|venue|contact|public|before the|in the chair$)/i;
const TITLES_OF_PERSONS = anyOf`
  Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof(?:essor)?|Rev|Alderman|Lord|Lady|Baroness
  Inspector|Insp|Supt|Superintendent|Sgt|PC|Deputy|Senator
`;
const PERSON = new RegExp(String.raw`^(?:(?:the )?${TITLES_OF_PERSONS}\.? )*(?:[A-Z][\w’'-]*\.? ?){1,5}$`);
const ROLES = anyOf`
  chair\w*|vice|director|manager|officer|head|lead|member|holder|leader|clerk|mayor|solicitor|advis\w+
  engineer|executive|representative|council|trust|police|team|co-?opt\w*|consultant|commissioner|nhs
  cabinet|service|services|governance|accountant|auditor|partner\w*|voice|observer|substitute
  in the chair|principal|assistant|secretary|treasurer|services
`;
const ROLE = new RegExp(String.raw`\b${ROLES}\b`, 'i');
/** A name on a line of its own looks like a heading, save for its initial, its title or the post after it. */
const NAME =
  /^(?:[A-Z]\.? ?){1,3}[A-Z][a-z]|^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev|Insp|Supt|Sir|Dame)\b|^[A-Z][a-z]+ [A-Z][\w’'-]+(?: \(|, )/;
/** A second list run on to the first. */
const ALSO = /\b(?:also present|in attendance|also in attendance)\s*:?/i;
const NOBODY =
  /^(?:None|Nil|The|Councillors?|Cllrs?|Members?|Officers?|Also|By invitation)\b(?: present)?$|^The\b|^None\b/i;
/** "HOUSING SCRUTINY PANEL" is no person. */
const CAPITALS = /^[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}\b/;
/** Blocks in which the people present are looked for, and the most that are kept. */
const WITHIN = 40;
const MOST = 80;

/** The people whom minutes list as present or in attendance, with their posts where printed. */
export function peoplePresent(blocks: readonly Block[]): Attendee[] {
  const found: Attendee[] = [];
  let listing = false;
  for (const block of blocks.slice(0, WITHIN)) {
    const text = block.passage.text.slice(0, 3000);
    if (listing && block.kind === 'heading' && !HEAD.test(text) && !isListed(block)) {
      if (block.marker || !/^(?:apolog|absent|substitut)/i.test(text)) break;
      listing = false;
      continue;
    }
    const head = HEAD.exec(text);
    if (head && (head[0].length === text.length || /[:–-]\s*$/.test(head[0]) || /present/i.test(head[0]))) {
      listing = true;
      found.push(...text.slice(head[0].length).split(ALSO).flatMap(peopleIn));
      continue;
    }
    if (!listing) continue;
    const people = ENDS.test(text) ? [] : peopleIn(text);
    listing = people.length > 0;
    found.push(...people);
  }
  return found.slice(0, MOST);
}

function isListed({ marker, passage }: Block): boolean {
  return marker === null && NAME.test(passage.text);
}

function peopleIn(text: string): Attendee[] {
  const people: Attendee[] = [];
  for (const part of partsOf(text)) {
    const bracket = /^(.*?)\s*[([]([^)\]]*)[)\]]\.?$/.exec(part);
    const name = (bracket?.[1] ?? part)
      .replace(/^(?:and |Councillors?:? |Cllrs?:? |Members?:? )/i, '')
      .trim();
    const last = people.at(-1);
    if (!bracket && last?.role === null && ROLE.test(name) && !/^(?:Councillor|Cllr)/.test(part))
      last.role = name;
    else if (!bracket && last?.role && continuesRole(name, last.role)) last.role += `, ${name}`;
    else if (PERSON.test(name) && !NOBODY.test(name) && !CAPITALS.test(name))
      people.push(withPost(name, bracket?.[2]?.trim() || null));
  }
  return people;
}

const FOUND_WORDS = anyOf`
  (?:[A-Z]\.? ?){1,3}|[A-Z][\w’'-]+[ ]
`;
const WITH_POST_PATTERN = new RegExp(inOrder`
  ^((?:(?:Cllr|Mr|Mrs|Ms|Dr|Rev|Insp)\.? )?${FOUND_WORDS}[A-Z][\w’'-]+) ((?:[A-Z][\w&-]+(?!\w) ?){2,5}|Clerk|
  Solicitor|Chair|Mayor|Leader|Treasurer)
  $
`);
/** "G Yeadon Neighbourhoods Manager", where only a gap stood between name and post. */
function withPost(name: string, role: string | null): Attendee {
  const parts = WITH_POST_PATTERN.exec(name);
  return role === null && parts?.[1] && parts[2] && ROLE.test(parts[2])
    ? { name: parts[1], role: parts[2] }
    : { name, role };
}

/** "Director for Children, Young People": a post may hold a comma; "Director, Sam Ford" goes on to the next person. */
function continuesRole(words: string, role: string): boolean {
  return /\b(?:of|for|and)\b/.test(role) && ROLE.test(words) && !/^[A-Z]\w+ [A-Z]\w+$/.test(words);
}

/** Parted at commas, semicolons, stops between people and "and" between names, but not inside brackets. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '(' || letter === '[') depth++;
    else if ((letter === ')' || letter === ']') && depth > 0) depth--;
    if (depth > 0) continue;
    const cut = /^(?:[,;:]|\s+[-–]\s|\s\/\s|\s+and (?=[A-Z])|\.(?=\s+[A-Z]|$))/.exec(text.slice(at, at + 8));
    if (
      !cut ||
      (cut[0] === '.' &&
        /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Insp|Cllr|Prof|Rev)$/.test(text.slice(Math.max(0, at - 6), at)))
    )
      continue;
    parts.push(text.slice(from, at).trim());
    at += cut[0].length - 1;
    from = at + 1;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== '');
}
