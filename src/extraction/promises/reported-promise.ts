import { anyOf } from '../any-of.js';
import { NAME } from '../details/somebody.js';
import { inOrder } from '../in-order.js';
import { type Actor, actorAtHead, actorBefore, isBody, isOfState, isSomebody } from './actor.js';
import { ownClauseIn } from './answering.js';
import { antecedentOf } from './antecedent.js';
import { jointIn } from './joints-of-accounts.js';
import {
  ACTIVELY,
  ADDED,
  DELIVERABLE,
  FOLLOWED_UP,
  NO_PROMISE,
  OFFERED,
  PASSIVELY,
  RECEIVED,
  RECEIVES,
  SAYS_WILL_DO,
  SUPPOSES,
  TELLS,
  TO_FOLLOW,
} from './patterns.js';
import type { Reading, Said } from './promise-reading.js';
import { reportingSignOf, tellsADate } from './reporting-signs.js';
import { KEPT, PRONOUN_AT_HEAD } from './undertaking.js';
import { type Verb, verbsIn } from './verbs.js';

const BY_WHOM = new RegExp(`^[^.;,]{0,120}? by ((?:the )?${NAME})(?=[ ,.;]|$)`);
const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Yy]ou)$/;
const GOES_BACK = /\b(?:he|she|they|this|it|that|officers|information)$/i;
const FINDING_OUT = anyOf`
  ask|confirm|make enquiries|check|see|find out|ascertain|establish|investigate|consider|enquire|look at|look into
`;
/** "would ask whether" promises, though it does not know the answer. */
const FINDS_OUT = new RegExp(anyOf`
  \b${FINDING_OUT}(?: [\w’-]+){0,6} (?:whether|if)\b(?:[^.;,]{0,60}?\bcould be\b)?
  \bensure(?: that)? [^.;]{0,80}? could be\b|\b(?:about|on) whether\b
  \bwould need to (?:check|confirm|look|ask|speak|consult|go away|find out)\b
  \b(?:[Hh]e|[Ss]he)[’']d have to check\b
`);
const TOLD_VERBS = anyOf`
  told|informed|notified|advised|written to|shown|kept (?:informed|up to date|updated)
`;
const MEMBERS = anyOf`
  members|councillors|panel|committee|board
`;
/** "Members would be told when it was known." */
const TELLS_MEMBERS = new RegExp(
  inOrder`
  (?:^|\bthat )(?:(?:the )?${MEMBERS}) (?:would|will) (?:be ${TOLD_VERBS}|receive)\b
`,
  'i',
);
/** What is sent goes to somebody, named or not. */
const SENT = /\b(?:would|will) be (?:circulated|shared|sent|e-?mailed|provided|supplied|forwarded)\b/;
const MATTERS = anyOf`
  [Tt]his|[Tt]hese|[Ii]t|[Tt]hey|matter|issue|point|query|question|request|concern|suggestion|comments?
`;
/** The subject of a passive that needs nobody to be named: "these would be circulated", "the query would be passed". */
const MATTER = new RegExp(
  String.raw`(?:^|[,;] |\band |\bthat )(?:[Tt]he )?${MATTERS}(?: (?:would|will)\b.*)?$`,
);
/** "It was confirmed that answers would be published": nobody is told of who says so. */
const IMPERSONAL =
  /\b[Ii]t was (?:also |further |then )?(?:confirmed|advised|explained|reported|stated|clarified|indicated|noted) that\b/;
/** "advised that, in future, the Actions report would include target dates": what whoever speaks will write. */
const PAPER = /\bfuture\b.{0,80}\b(?:reports?|papers?|updates?|logs?|trackers?|schedules?|agendas?)$/;
/** More verbs than these in one sentence tell of no promise. */
const MOST_VERBS = 4;

/** What stands around a verb by which something may be promised. */
interface Setting {
  readonly head: string;
  readonly clause: string;
  readonly joint: number;
  readonly tells: RegExpMatchArray | undefined;
  readonly speaker: Actor | null;
  readonly actor: Actor | null;
  readonly pronoun: string | null;
  /** Whom the pronoun, or the teller that stands in an earlier sentence, goes back to. */
  readonly meant: string | null;
  /** Who says "I": whoever the paragraph lets speak, or is quoted. */
  readonly speaks: string | null;
  /** Who is named behind a passive: "would be circulated by the Asset Manager". */
  readonly doer: string | null;
}

/** "The Director said that she would bring …", "A leaflet would be produced …". */
export function reportedPromise(said: Said): Reading | null {
  if (SUPPOSES.test(said.text) || KEPT.test(said.text)) return null;
  for (const verb of verbsIn(said.text, [ACTIVELY, PASSIVELY, TO_FOLLOW, RECEIVES, SAYS_WILL_DO]).slice(
    0,
    MOST_VERBS,
  )) {
    const setting = settingOf(said, verb);
    const reading = isPromised(said, verb, setting) ? placed(said.text, setting) : null;
    if (reading) return { ...reading, owner: reading.owner ?? somebodyIn(SPOKE, said.before.at(-1) ?? '') };
  }
  return null;
}

function settingOf({ text, before, speaker: named }: Said, verb: Verb): Setting {
  const head = text.slice(0, verb.index).trimEnd();
  const joint = jointIn(head);
  const tells = [...head.matchAll(TELLS)].at(-1);
  const label: Actor | null = named && text.startsWith(named) ? { words: named, at: 0 } : null;
  const speaker = (tells ? tellerBefore(text, tells.index, joint) : null) ?? label;
  const actor = actorBefore(head) ?? (/\b(?:and|but)$/.test(head) ? actorAtHead(text, head) : null);
  const pronoun =
    PRONOUN.exec(head)?.[0] ?? (/\bbut$/.test(head) ? PRONOUN_AT_HEAD.exec(text)?.[0] : null) ?? null;
  const back = pronoun ?? (tells && !IMPERSONAL.test(head.slice(-400)) ? 'it' : null);
  const meant = back ? (named ?? antecedentOf(back, [...before, head])) : named;
  const speaks = named ?? (quotes([...before, head].join(' ')) ? meant : null);
  const doer = /\bbe\b/.test(verb.words) ? somebodyIn(BY_WHOM, text.slice(verb.index)) : null;
  return { head, joint, clause: text.slice(joint), tells, speaker, actor, pronoun, meant, speaks, doer };
}

/** "The Solicitor apologised. The policy would be sent on Monday.": what nobody else is to do, whoever spoke last will see to. */
const SPOKE = new RegExp(`^((?:[Tt]he )?${NAME}) (?:apologised|replied|answered|responded)\\b`);

function somebodyIn(pattern: RegExp, words: string): string | null {
  const who = pattern.exec(words.slice(0, 300))?.[1];
  return who && isSomebody(who) && !isBody(who) ? who : null;
}

/** "the Director apologised and said that": the teller stands before the first of the two verbs. */
function tellerBefore(text: string, tells: number, joint: number): Actor | null {
  const from = joint < tells ? joint : 0;
  const before = text.slice(from, tells).trimEnd();
  const actor = actorBefore(before);
  if (actor) return { words: actor.words, at: from + actor.at };
  if (!/\band$/.test(before)) return null;
  const head = actorAtHead(text.slice(from));
  return head && { words: head.words, at: from + head.at };
}

function isPromised({ voice }: Said, verb: Verb, setting: Setting): boolean {
  const { clause, head, actor, speaker, pronoun, meant, doer } = setting;
  if (NO_PROMISE.test(clause.replace(OFFERED, '').replace(ADDED, '').replace(FINDS_OUT, ''))) return false;
  const sign = reportingSignOf(head);
  if (sign && !sign.promises) return false;
  if (/^could/.test(verb.words) && !isOffer(verb.words, clause)) return false;
  if (/\bto be\b/.test(verb.words) && !/\b(?:was|were) to be\b/.test(verb.words)) return false;
  const active = !/\bbe\b|follow$/.test(verb.words);
  if (/\bwho$|\b(?:presented|introduced|considered|tabled) [^.]{3,120} which$|\bthe meeting$/.test(head))
    return false;
  if (isQuoted(head) || tellsADate(head, verb)) return false;
  if (!speaker && HEARD.test(head) && !SENT.test(clause)) return false;
  if (TELLS_MEMBERS.test(clause) && (speaker !== null || !/ receive$/.test(verb.words))) return true;
  if (actor && isOfState(actor.words)) return false;
  if (sign && (!active || actor) && RECEIVED.test(clause)) return true;
  if (speaker && /\bthe [a-z]+$/.test(head) && RECEIVED.test(clause)) return true;
  if (speaker && PAPER.test(head) && /^(?:would|will) include\b/.test(verb.words)) return true;
  if (!active && MATTER.test(head) && (SENT.test(clause) || FOLLOWED_UP.test(clause))) return true;
  if (
    !actor &&
    !pronoun &&
    !doer &&
    (active || (!speaker && !(setting.tells && meant) && !DELIVERABLE.test(clause.slice(0, 140))))
  )
    return false;
  if (actor && isBody(actor.words)) return false;
  const somebody =
    actor !== null ||
    doer !== null ||
    speaker !== null ||
    ((pronoun ?? setting.tells) != null && meant !== null);
  return isForSomebody(clause, head, voice, somebody);
}

/** "Members heard that the plan would be refreshed": how things go on. */
const HEARD = /\b(?:heard|learnt|understood) that\b/;

/** "“a note would be provided” - done": the words of before, in quotation marks. */
function isQuoted(head: string): boolean {
  return head.lastIndexOf('“') > head.lastIndexOf('”') || OF_OLD_MINUTES.test(head);
}

const OF_OLD_MINUTES = /\b(?:minutes?|minuted|recorded)\b[^"]{0,120}"[^"]*$/;

/** Whether a quotation that words open is still open at their end. */
function quotes(words: string): boolean {
  return isQuoted(words) || (words.match(/"/g)?.length ?? 0) % 2 === 1;
}

function isOffer(words: string, clause: string): boolean {
  if (ADDED.test(clause)) return true;
  return (
    OFFERED.test(words) && /\b(?:outside|after|following|future|members|panel|committee)\b/i.test(clause)
  );
}

function isForSomebody(clause: string, head: string, voice: Said['voice'], somebody: boolean): boolean {
  const received = RECEIVED.test(clause.slice(Math.max(0, clause.search(/\b(?:would|will|could|to)\b/))));
  if (voice === 'strict') return received && somebody;
  if (/\b(?:this|it|that)$/i.test(head)) return (received || SENT.test(clause)) && somebody;
  return received || DELIVERABLE.test(clause) || somebody;
}

/** "the survey of Carr Lane would be": a thing's own name does nothing. */
const OF_THING = /\b[a-z]+ (?:of|for|at|on) (?:the )?$/;

/** Where the promise begins: at who speaks, or after the last "and that" of a longer account. */
function placed(
  text: string,
  { head, joint, tells, speaker, actor, pronoun, meant, speaks, doer }: Setting,
): Reading {
  const rule = speaker ? 'somebody says it would be done' : 'told that it would be done';
  // What is told of a third person or a thing may be an account of how things are.
  const sure = speaker !== null && (pronoun !== null || doer !== null);
  const own = actor && text.slice(0, actor.at).endsWith('; ') ? actor.at : head.length + 1;
  if (/\bbut$/.test(head)) return { at: own, owner: actor?.words ?? speaker?.words ?? meant, rule, sure };
  const isOfThing = speaker !== null && actor !== null && OF_THING.test(text.slice(0, actor.at));
  if (actor && !isOfThing && (!speaker || actor.at >= joint)) {
    const near = speaker && actor.at - speaker.at < 80 && joint <= speaker.at;
    return { at: near ? speaker.at : actor.at, owner: actor.words, rule, sure };
  }
  // Who says "I" is nobody that was named before.
  const said = speaker?.words ?? (pronoun === 'I' ? speaks : meant);
  const owner =
    (isOfThing ? speaker.words : actor?.words) ??
    doer ??
    (GOES_BACK.test(head) || tells || said ? said : null) ??
    pronoun;
  if (speaker && joint <= speaker.at + speaker.words.length + 40)
    return { at: speaker.at, owner: owner ?? said, rule, sure };
  if (/^(?:I|[Ww]e)$/.test(pronoun ?? '') && ownClauseIn(head) > 0)
    return { at: ownClauseIn(head), owner: speaks ?? pronoun, rule, sure };
  const impersonal = /^(?:.{0,200}?[, ])?[Ii]t was (?:\w+ )?that /.exec(text);
  const after = impersonal && impersonal[0].length <= head.length ? impersonal[0].length : 0;
  return { at: Math.max(joint, after), owner: owner ?? (speaker ? said : null), rule, sure };
}
