import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { BODIES } from '../bodies.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import type { WhosePaper } from './circumstances.js';
import type { Opening } from './opening.js';

/** What minutes tell around the verb that settles. */
export interface Act {
  /** From the beginning of the sentence up to the verb and its "that" or "to". */
  readonly told: string;
  /** What was settled. */
  readonly clause: string;
  /** The sentence behind it. */
  readonly behind: string;
}

/** Settled at this meeting by the body whose paper it is; perhaps so; not at all, by others, or before. */
export type WhoseAct = 'ours' | 'doubtful' | 'none';

/** That a motion came to nothing. */
export const FAILED = anyOf`
  [Ll]ost|LOST|[Ff]ell|[Dd]efeated|DEFEATED|[Rr]ejected|[Ww]ithdrawn|(?:[Nn]ot|NOT) (?:[Cc]arried|CARRIED)
`;
/** "(LOST)", "LOST: 3 for 5 against." at the end of what was moved, or below it. */
const LOST_BEHIND = new RegExp(String.raw`(?:^|[.;:–-] ?|\()${FAILED}\b[^.;]{0,40}\.?$`);
/** Whether words end with, or are, the vote by which a motion was lost. */
export function isLost(words: string): boolean {
  return LOST_BEHIND.test(words.slice(-FAR));
}

const WAS_LOST = new RegExp(String.raw`\b${FAILED}\b[^.;]{0,40}[.:]?$`);
/** "The motion was not carried:" over what was moved. */
export function tellsOfLoss(lead: string): boolean {
  return WAS_LOST.test(lead);
}

const TAKEN_BACK = anyOf`
  withdrawn|rescinded|rejected|defeated|lost|overturned|dropped|suggested|refused
`;
/** "The Clerk to write had been suggested", "…, but this was then withdrawn": no task of anybody. */
const NO_TASK_LEFT = new RegExp(
  anyOf`
  \b(?:was|were|been) (?:then |later |subsequently )?${TAKEN_BACK}\b|\?$|\bunless\b|\bonly\b[^.;]*\bif\b
  \b(?:would|will|should|shall) (?:not|never|neither)\b|\bnever\b|^(?:that )?(?:no|nothing|neither|none|nobody)\b
`,
  'i',
);
/** "This was later rescinded." behind it. */
const TAKEN_BACK_BEHIND = new RegExp(inOrder`
  ^(?:This|It|The (?:motion|decision|resolution|proposal|vote|amendment)) (?:was|has been) (?:then |later |subsequently )?
  ${TAKEN_BACK}\b|^The (?:motion|proposal|vote|amendment) (?:then )?(?:fell|failed)\b
`);

/** The verb at the end of the words before a clause. */
const VERB = String.raw`[A-Za-z]+ed\b[\s,]*(?:unanimously[\s,]*)?(?:that|to|as follows)?[\s:.,–-]*$`;
const ENDS_WITH_VERB = new RegExp(VERB, 'i');
/** "NOT RESOLVED", "It was not agreed that". */
const DENIED = new RegExp(String.raw`\b(?:not|never|nothing)(?: \w+ly)?(?: been)? ${VERB}`, 'i');
/** "Cabinet had agreed that", "it had been resolved to": before this meeting. */
const HAD = new RegExp(String.raw`\bhad(?: \w+ly| also| then)?(?: been)? ${VERB}`, 'i');
/** "It will be RESOLVED that", "proposed that it be AGREED that": not yet. */
const TO_COME = new RegExp(
  String.raw`(?:\b(?:to|will|would|may|might|could)|\b(?:proposed|moved|suggested) that it) be (?:\w+ly )?${VERB}`,
  'i',
);
/** "asked whether it was agreed that", "At the last meeting it was agreed that". */
const TOLD_OTHERWISE = new RegExp(
  anyOf`
  \b(?:whether|asked if|in principle|suggested|hoped)\b|\blast (?:month|year)\b
  \bat (?:the|its|their|our|an) (?:last|previous|earlier) meeting\b
`,
  'i',
);
/** "would be asked if it were agreed", "if the grant were lost it would be": what would come of something. */
const SUPPOSED = new RegExp(
  anyOf`
  \bwould\b[^.;]*\b(?:if|unless) [^.;,]*\b(?:were|had)\b|\b(?:if|unless|had) [^.;]*\b(?:were|was|had|failed|come)\b[^.;]*\bwould\b
`,
  'i',
);
/** "The Clerk reported that the Parish Council RESOLVED": what somebody tells of others. */
const SAID_THAT = /\b(?:reported|advised|said|informed [\w ]{3,30}|explained|stated|told [\w ]{3,30}) that\b/;
/** "At its meeting on 27 February 2018": which meeting it was. */
const AT_A_MEETING = new RegExp(
  String.raw`\b(?:at|in) (?:its|their|the|an?) (?:\w+ )?meeting(?:,? held)? (?:on|of|in) (${DAY})`,
  'i',
);

const OUTSIDE = anyOf`
  Inspector(?:ate)?|Minister|Government|Secretary of State|Trust|Agency|Company|Ombudsman
`;
const NAME = anyOf`
  (?:(?!The\b)[A-Z][\w’'&-]*,? (?:of |and |for |& )?){0,8}?${BODIES}
  (?:[A-Z][\w’'&-]* (?:of )?){0,3}?${OUTSIDE}
`;
/** A body by its name, before the verb that tells what it did. */
const DOER = new RegExp(inOrder`
  (?:^|[ “(])(?:[Tt]he )?(${NAME})(?= (?:also |then |therefore |unanimously |has )?(?:[a-z]+ed|[A-Z]+ED)\b)
`);
/** "The plan was approved by the County Council." */
const BY_NAME = new RegExp(String.raw`\b(?:was|were|been|be) (?:\w+ly )?[a-z]+ed by (?:the )?(${NAME})\b`);
const IS_OUTSIDE = new RegExp(`${OUTSIDE}$`);
const FAR = 400;

/** Whether words that begin as a task leave nobody anything to do. */
export function leavesNoTask(clause: string): boolean {
  return NO_TASK_LEFT.test(clause);
}

/**
 * Whose act a sentence tells, when it was, and whether it came to anything: what is asked of every keyword and every verb that tells
 * what was settled.
 */
export function whoseAct({ told, clause, behind }: Act, whose: WhosePaper): WhoseAct {
  if (DENIED.test(told) || HAD.test(told) || isLost(clause) || isLost(behind)) return 'none';
  const day = readWrittenDay(AT_A_MEETING.exec(told)?.[1] ?? '');
  if (day && whose.meetingDate && day !== whose.meetingDate) return 'none';
  const doer =
    DOER.exec(ENDS_WITH_VERB.test(told) ? told : `${told.trimEnd()} ${clause.slice(0, 60)}`)?.[1] ??
    BY_NAME.exec(`${told} ${clause.slice(0, FAR)}`)?.[1];
  if (doer && isAnothers(doer, whose)) return SAID_THAT.test(told) ? 'none' : 'doubtful';
  const isOpen =
    TOLD_OTHERWISE.test(told) ||
    TO_COME.test(told) ||
    TAKEN_BACK_BEHIND.test(behind) ||
    SUPPOSED.test(clause.slice(0, FAR));
  return isOpen ? 'doubtful' : 'ours';
}

/** A name of which a word stands nowhere in the paper's head; a cabinet is one by its own word. */
function isAnothers(name: string, { ofExecutive, wordsOfHead }: WhosePaper): boolean {
  if (/^(?:Cabinet|Executive)$/.test(name)) return !ofExecutive;
  if (!wordsOfHead) return false;
  const words = name.match(/[A-Z][\w’'-]+/g) ?? [];
  const telling = IS_OUTSIDE.test(name) ? words.slice(-1) : words.slice(0, -1);
  return telling.some((word) => !wordsOfHead.has(word.toLowerCase()));
}

/** The act that a finding tells of, by the words around it in its block. */
export function actAround({ passage }: Finding, block: Block | undefined): Act {
  const whole = block?.passage.text ?? '';
  const at = whole.indexOf(passage.text);
  if (at < 0) return { told: '', clause: passage.text, behind: '' };
  const before = whole.slice(Math.max(0, at - FAR), at);
  return {
    told: before.split(/[.?!] +/).at(-1) ?? '',
    clause: passage.text,
    behind: firstSentence(whole.slice(at + passage.text.length, at + passage.text.length + FAR).trimStart()),
  };
}

/** The act that an opening in a block's words tells of. */
export function actOfOpening({ after, rest }: Opening, text: string): Act {
  const clause = firstSentence(rest.text);
  return {
    told:
      text
        .slice(Math.max(0, after - 400), after)
        .split(/[.?!;] +/)
        .at(-1) ?? '',
    clause,
    behind: firstSentence(rest.text.slice(clause.length + 2)),
  };
}

/** The words up to a stop behind which another sentence begins. */
function firstSentence(words: string): string {
  return words.split(/(?<=[a-z)])\. (?=[A-Z])/, 1)[0] ?? '';
}
