import { anyOf } from '../any-of.js';
import { BODIES } from '../bodies.js';
import { inOrder } from '../in-order.js';
/** Who acts in a clause: the words as written, and where they begin in the text before the verb. */
export interface Actor {
  readonly words: string;
  readonly at: number;
}

const ROLES = anyOf`
  directors?|officers?|managers?|heads?|chair\w*|vice-chair\w*|member|leader|holder|mayor|executive|clerk
  solicitor|engineer|secretary|commissioner|superintendent|inspector|sergeant|chief|lead|co-?ordinator
  headteacher|principal|consultant|analyst|accountant|treasurer|advis[eo]r|team|service|department
  council|trust|cabinet|representatives?|colleagues|councillors?|cllrs?|coun|lengthsman|groundsman
  handyman|contractor|office(?= of)|mr|mrs|ms|miss|dr|sir|professor|prof|rev|partner|president|insp|supt|sgt|convener
  provost|dean|registrar|icb|deputy|warden|librarian|surveyor|planner|auditor|ombudsman|commander|staff
  board|authority|constable|governor|ranger|keeper|actuary|curator|archivist|caretaker|healthwatch|nurse
  coroner|steward|facilitator|chamberlain
`;
const ROLE = new RegExp(String.raw`\b${ROLES}\b`, 'i');
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Cllr|[Cc]oun|Councillor|Sir|Dame|Professor|Prof|Rev|Inspector|Superintendent|Sergeant|PC|Chief)\.?$/;
const INITIAL = /^(?:[A-Z]\.){1,3}$/;
const NO_INITIALS = anyOf`
  NHS|ICB|CCG|UK|EU|GP|GPs|IT|HR|MP|MPs|VAT|TV|CCTV|HMO|PCN|BBC|DWP|PPE|ASB|AI|ID|OK|PC|PM|AM|Q\d
`;
/** "TH", "EZ": people, where minutes are kept by initials; these are not. */
const INITIALS = new RegExp(`^(?!${NO_INITIALS}$)[A-Z]{2,3}(?: ?(?:/|&|and) ?[A-Z]{2,3})*$`);
/** "D.C.": the same, with their stops. */
const DOTTED_INITIALS = /^(?:[A-Z]\.){2,3}$/;
const LINKING = /^(?:of|for|and|the|to|&|-|–|in|with|at|on)$/;
const NO_ACTORS = anyOf`
  In|At|On|It|This|That|These|There|They|He|She|We|However|Furthermore|Additionally|Following|During
  Members|A|An|If|When|Where|As|To|For|But|And|Regarding|Reference|Discussion|Recent|No|Some|All
  Councillors
`;
const NOT_ACTORS = new RegExp(`^${NO_ACTORS}$`);

/**
 * The post, person or team named at the end of `before`, just before a verb: "…, the Head of Housing" or "Ms Oakley".
 * Null where nobody is named there. Looks back over at most twenty words.
 */
export function actorBefore(before: string): Actor | null {
  const words = [...before.slice(-220).matchAll(/\S+/g)];
  const offset = Math.max(0, before.length - 220);
  let first = -1;
  let inBrackets = false;
  for (let i = words.length - 1; i >= Math.max(0, words.length - 20); i--) {
    const word = words[i]?.[0] ?? '';
    const bare = word.replace(/[,;:()“”"]/g, '');
    if (/\)[,;]?$/.test(word)) inBrackets = true;
    const opens = word.startsWith('(');
    if (i < words.length - 1 && /[.;:?!]$/.test(word) && !TITLE.test(bare) && !INITIAL.test(word)) break;
    if (i < words.length - 1 && /,$/.test(word) && !continuesTitle(words, i)) break;
    if (inBrackets) {
      if (opens) inBrackets = false;
      continue;
    }
    if (/^(?:the|The)$/.test(bare)) {
      first = first >= 0 && !/^(?:of|for|to|and|in|with|at|on)$/.test(words[i - 1]?.[0] ?? '') ? i : first;
      if (first === i) break;
      continue;
    }
    if (LINKING.test(bare)) continue;
    // "the Section 151 Officer"
    if (/^\d{1,3}$/.test(bare) && /^Section$/.test(words[i - 1]?.[0] ?? '')) continue;
    if (!/^[A-Z]/.test(bare) || NOT_ACTORS.test(bare)) break;
    first = i;
  }
  const start = words[first];
  if (!start) return lowerCaseActor(before);
  const at =
    offset +
    start.index +
    objectBefore(before.slice(0, offset + start.index), before.slice(offset + start.index));
  const named = before
    .slice(at)
    .trim()
    .replace(/[,;:]$/, '');
  if (named === 'Member') return null;
  return isSomebody(named) ? { words: named, at } : lowerCaseActor(before);
}

/** "… be sent to the MP and the Chairman agreed": how much of the names belongs to the clause before, in characters. */
function objectBefore(before: string, names: string): number {
  if (!/\b(?:to|from|with|by|at|on) (?:the )?$/.test(before)) return 0;
  return /^.* and (?=(?:the )?[A-Z])/.exec(names)?.[0].length ?? 0;
}

/** "Executive Director, Children's Services" goes on after its comma; "of age, Ms Coombs" does not. */
function continuesTitle(words: RegExpMatchArray[], i: number): boolean {
  const next = words[i + 1]?.[0] ?? '';
  const word = words[i]?.[0] ?? '';
  return /^[A-Z]/.test(word) && /^[A-Z]/.test(next) && !TITLE.test(next);
}

const FOUND_WORDS = anyOf`
  lead|relevant|scrutiny|planning|housing|responsible|senior|parking|finance|legal|project|link|case
  democratic services|appropriate
`;
const FOUND_POSTS = anyOf`
  officers|officer|Officers|team|service|department|chairman|chair|director|clerk|staff|lead|manager
  adviser|representatives?
  (?<=[Tt]he )(?:consultants?|contractor|solicitor|architect|inspector|engineer|surveyor|auditor|secretary|treasurer)
`;
const FOUND_WORDS_2 = anyOf`
  [A-Z]{2,6} |(?:[A-Z][\w’']+ ){0,3}
`;
const LOWER_CASE_ACTOR_PATTERN = new RegExp(inOrder`
  (?:^|[\s,;])
  ((?:the |The )?${FOUND_WORDS_2}(?:${FOUND_WORDS} )?${FOUND_POSTS}(?: (?:of|from|for) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})?)
  $
`);
function lowerCaseActor(before: string): Actor | null {
  const found = LOWER_CASE_ACTOR_PATTERN.exec(before.trimEnd().slice(-90));
  if (!found?.[1]) return null;
  return { words: found[1], at: before.trimEnd().length - found[1].length };
}

const HEAD_LINKS = anyOf`
  In|On|At|As|Following|Regarding|With
`;
const AT_HEAD = new RegExp(inOrder`
  ^(?:${HEAD_LINKS} [^,]{1,160}, |In (?:reply|response|answer) )?
  ((?:[Tt]he )?(?:[A-Z][\w’'-]* (?:(?:of|for|and|the|-|–|&) ){0,2}){1,8})(?=[a-z(])
`);

/** "The Finance Officer, in answer to Councillor Ash, referred to …": what is put in behind the name. */
const PUT_IN =
  /^((?:[Tt]he )?(?:[A-Z][\w’'-]* (?:of |for |and |the )*){0,7}[A-Z][\w’'-]*), (?=(?:in|on|having|responding|replying|when|who)\b)/;

/** "; the Slipmaster was not sure but would find out": who answers a question holds an office, whatever it is called. */
const ONE_OFFICE = /^[Tt]he [A-Z][a-z]+$/;

/**
 * The post or person that a sentence begins with: the subject of a later "… and would write". Where the words before that verb hold
 * a semicolon, the subject of what stands behind it: "Councillor Ash asked how many; the Treasurer did not know but would".
 */
export function actorAtHead(sentence: string, head = ''): Actor | null {
  const own = sentence.slice(head.lastIndexOf('; ') + 1).trimStart();
  const words = AT_HEAD.exec(own.replace(PUT_IN, '$1 '))?.[1]?.trim();
  const isOffice = own.length < sentence.length && ONE_OFFICE.test(words ?? '') && !isThing(words ?? '');
  const acts = words !== undefined && (isOffice || isSomebody(words));
  return acts ? { words, at: sentence.length - own.length + own.indexOf(words) } : null;
}

const THINGS = anyOf`
  Plan|Strategy|Report|Programme|Policy|Fund|Scheme|Review|Act|Centre|Framework|Agreement|Protocol
  Budget|Project|Survey|Contract|Street|Road|Park|School|Hub|Charter|Code|Constitution|Register|Tracker
  Scorecard|Update|Minutes|Bill|Model|Site|Area|Service|Services|System|Website|House|Hall|Bridge|Order
  Notice|Standard|Standards|MOU|Memorandum|Year|Day|Week
`;
const PLACES = anyOf`
  Lane|Avenue|Crescent|Terrace|Roundabout|Bypass|Cemetery|Playground|Car Park|Library|Allotments?|Recreation Ground
  Playing Fields?|Harbour|Quay|Pier|Footpath|Bridleway|Towpath|Masterplan|Town Hall|Pavilion|Path|(?:High|Main) Street
`;
/** What is named with capitals too, but does nothing for anybody. */
const THING = new RegExp(`${THINGS}$|${PLACES}$`);
const PLACE = new RegExp(` ${PLACES}$`);

/** Whether words name a post, a team or a person. */
export function isSomebody(words: string): boolean {
  if (INITIALS.test(words) || DOTTED_INITIALS.test(words)) return true;
  if (ROLE.test(words)) return true;
  const [one = '', other = '', ...more] = words.split(/ (?:and|&) /);
  if (other !== '' && more.length === 0) return isSomebody(one) && isSomebody(other);
  if (/^[Tt]he [A-Z][\w’'-]+(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w’'-]+){1,6}$/.test(words))
    return !THING.test(words);
  return (
    !/^The /.test(words) &&
    !PLACE.test(words) &&
    /^[A-Z][\w’'-]+(?: [A-Z][\w’'-]*\.?){1,3}$|^(?:[A-Z]\.? ?){1,3} ?[A-Z][\w’'-]+$/.test(words)
  );
}

/** "The Local Plan" does nothing for anybody, though it has capitals. */
export function isThing(words: string): boolean {
  return THING.test(words);
}

const BODY_AT_END = new RegExp(String.raw`(?<!Chief )\b(?:${BODIES}|Members|Government)$`);
/** A body resolves and partners do their own work: neither promises, and neither is told to. */
export function isBody(words: string): boolean {
  return (
    BODY_AT_END.test(words) &&
    !/^(?:[Tt]he )?(?:Deputy |Vice[- ])?(?:Leader|Chair\w*|Clerk|Mayor|Member|Head|Secretary) (?:of|to)\b/.test(
      words,
    )
  );
}

const STATE_BODIES = anyOf`
  Department (?:for|of)|Ministry|Secretary of State|Minister|Ofsted|CQC|Inspectorate|Treasury
  Home Office|Government|Planning Inspector
`;
const OF_STATE_PATTERN = new RegExp(`^(?:[Tt]he )?(?:UK |Welsh |Scottish )?${STATE_BODIES}`);
/** Ministries and inspectors do as they see fit; what they will do is news, and no promise to the meeting. */
export function isOfState(words: string): boolean {
  return OF_STATE_PATTERN.test(words);
}

const NAMED_ROLES = anyOf`
  Director|Manager|Officer|Head|Member|Holder|Leader|Chair|Chairman|Commissioner|Engineer|Lead
  Superintendent|Solicitor|Executive|Team|Facilitator|Master|Treasurer|Surveyor|Clerk|Secretary
`;
const NAMED = new RegExp(
  inOrder`
  \b(?:[Tt]he )?(?:[A-Z][\w’'-]*,? (?:(?:of|for|and|the|-|–|&) ){0,2}){0,8}${NAMED_ROLES}\b
  (?: (?:of|for|-|–) (?:the )?[A-Z][\w’'-]*(?:(?:,? (?:and )?| of | for | & )[A-Z][\w’'-]*){0,6})?
`,
  'g',
);

/** The last post named in `text`: what a following "she" or "this" goes back to. */
export function lastNamed(text: string): string | null {
  return [...text.slice(-1500).matchAll(NAMED)].at(-1)?.[0] ?? null;
}
