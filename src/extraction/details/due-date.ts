import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { type Calendar, dayToCome } from './days-to-come.js';
import { DUE_RULES } from './due-rules.js';
import { DAY, MONTH, readWrittenDay } from './written-day.js';

/** When something is due: the day that the words name, and the words where they do not name it whole. */
export interface Due {
  readonly dueOn: CalendarDay | null;
  readonly duePhrase: string | null;
}

const COMPLETE = new RegExp(
  inOrder`
  \b
  (by|before|no later than|not later than|on or before|prior to|until|in time for|ahead of|to be held on|
  meeting on|due|deadline|target(?: date)?|from|on|of|for|:)
  (?: the| its| their)?(?: (?!(?:by|before|until) )[\w:.]+,?){0,5}?:? (${DAY})
`,
  'gi',
);
const FIRST_OF_MONTH = new RegExp(`\\b(?:in|for|during|of) ${MONTH}\\b`);
const DONE_ON_A_DAY = anyOf`
  held|made|dated|published|issued|approved|agreed|taken|considered|submitted|circulated|since|began
  commenced|decision|as at|letter|report|consultation|act|order|ended|adopted|met|received|dated
`;
const PAST = new RegExp(
  String.raw`\b${DONE_ON_A_DAY}(?: (?:of|on|in|at|the|that|took place|by [\w ]{1,40}))* $`,
  'i',
);

const DONE_BEFORE = anyOf`
  held|made|dated|published|issued|approved|agreed|taken|considered|submitted|circulated|began|commenced
  ended|adopted|expire[sd]?
`;
/** After a deed "in May" says when it was; after a paper it says when it comes. */
const PAST_DEED = new RegExp(
  String.raw`\b${DONE_BEFORE}(?: (?:of|on|at|the|that|took place|by [\w ]{1,40}))* $`,
  'i',
);

/** "recommended on 4 March that": done, unless it is "to be launched on" that day. */
const DID_ON = /(?<!\b(?:be|being) (?:\w+ly )?)\b[a-z]{3,}ed $/;
/** "A trip to the dam, returning on 3 July": the day of what is described. */
const OF_A_TRIP =
  /\b(?:tak(?:e|es|ing) (?:up )?(?:office|post)|trips?|visits?|outings?|tours?|returning|leaving|travelling)\b[^.;:]*$/i;

/** "for five years from 1 April": how long, and not by when. */
const COUNTED_FROM = /\b(?:years?|months?|term)(?: (?:commencing|beginning|starting))? $/;
/** "in the budget for 2021/22", "in time for 2026": by then. "Dues for 2026" are those of the year. */
const WITHIN_A_PAPER = /\b(?:(?:in|into|from|on) (?:the|its|their) (?:[\w-]+ ){1,3}|in time )$/;
/** "with effect from", "be in place from": here a deed begins, and is not looked back on. */
const STARTS =
  /\b(?:effect|place|force|be (?!approved|agreed|adopted|awarded)\w+|start\w*|begin\w*|apply|run|open) $/;

/** "to the next meeting" is due at the "next meeting". */
const TO_A_MEETING =
  /^(?:to|at|for|on) (?:(?:the|its|their|our) )?(?=(?:[\w’]+ ){1,4}(?:meeting|agenda)\b)(?!(?:every|each|meeting) )/;

/** A due date seen from its meeting: "by the end of March" is the next March, "next meeting" the day the paper gives. */
export function seenFromMeeting(due: Due, calendar: Calendar): Due {
  return due.dueOn || !due.duePhrase ? due : { ...due, dueOn: dayToCome(due.duePhrase, calendar) };
}

/** "undertook to send", "a plan be brought": the verb of the task, after something else was told or named. */
const UNDERTAKES = anyOf`
  (?:undertook|promised|agreed|offered|volunteered|pledged) to
`;
const TASK_VERB = new RegExp(
  inOrder`
  \b(?:${UNDERTAKES} (?!be\b)[a-z]+
  |(?<!\b(?:to|would|will|could|not) )be (?:\w+ly )?(?:brought|sent|put|made|told|taken|given|[a-z]+ed)\b)
`,
);
/** A time that only says in passing when something was or will be. */
const IN_PASSING = /^(?:from|in|for|of|on|during|at|to|over|this|next|last)\b/i;
/** Another clause begins between the time and the verb. */
const ANOTHER_CLAUSE = /\b(?:that|which|who|asking|whether)\b|[.;:]/;

/** When the words of an item say it is due; of two times the one behind the verb of the task. */
export function readDue(text: string): Due {
  const first = firstDue(text);
  const verb = first.words && IN_PASSING.test(first.words) ? TASK_VERB.exec(text.slice(first.at)) : null;
  if (!verb || first.at < NEAR_HEAD || first.at > 1000) return dueOnly(first);
  const at = first.at + verb.index;
  if (!/ to [a-z]+$/.test(verb[0]) && ANOTHER_CLAUSE.test(text.slice(first.at, at))) return dueOnly(first);
  const behind = firstDue(text.slice(at));
  return behind.dueOn || behind.duePhrase ? dueOnly(behind) : dueOnly(first);
}

/** "That in May the Clerk be asked": a clause that begins with its time means it. */
const NEAR_HEAD = 12;

interface FoundDue extends Due {
  readonly at: number;
  /** The words that say so, from their "by" or "in" on. */
  readonly words: string;
}

function dueOnly({ dueOn, duePhrase }: Due): Due {
  return { dueOn, duePhrase };
}

function firstDue(text: string): FoundDue {
  for (const match of text.slice(0, 4000).matchAll(COMPLETE)) {
    const lead = match[1]?.toLowerCase() ?? '';
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (lead === 'from' && STARTS.test(before)) {
      const start = readWrittenDay(match[2] ?? '');
      if (start) return { dueOn: start, duePhrase: null, at: match.index, words: match[0] };
    }
    if (lead === 'from' && COUNTED_FROM.test(before)) continue;
    if (/^(?:on|of|from|for|in)$/.test(lead) && (PAST.test(before) || lead === 'of' || lead === 'from')) {
      if (
        !/\b(?:meeting|term|expire\w*|end|contract)\b.{0,30}$/i.test(before) ||
        /\bheld $/.test(before) ||
        /\bminutes\b/i.test(before)
      )
        continue;
    }
    if (lead === 'on' && isOfADeed(before)) continue;
    const dueOn = readWrittenDay(match[2] ?? '');
    if (dueOn) return { dueOn, duePhrase: null, at: match.index, words: match[0] };
  }
  const { words = '', at = -1 } = phraseIn(text.slice(0, 4000)) ?? {};
  return { dueOn: null, duePhrase: words.trim().replace(TO_A_MEETING, '') || null, at, words };
}

function isOfADeed(before: string): boolean {
  return DID_ON.test(before) || OF_A_TRIP.test(before);
}

/** A due date out of a table's column: a day, or the words as they stand. */
export function readDueCell(words: string): Due {
  const found = new RegExp(DAY, 'i').exec(words);
  const dueOn = found ? readWrittenDay(found[0]) : null;
  return dueOn
    ? { dueOn, duePhrase: null }
    : { dueOn: null, duePhrase: /[A-Za-z0-9]/.test(words) ? words : null };
}

/** "kept until the next meeting": how long something is so, and not when it is due. */
const UNTIL = /\buntil(?: (?:the|its|their))? $/;

function phraseIn(text: string): { words: string; at: number } | null {
  for (const { pattern } of DUE_RULES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const before = text.slice(Math.max(0, found.index - 40), found.index);
    if (UNTIL.test(before)) continue;
    if (
      FIRST_OF_MONTH.test(found[0]) &&
      !/^(?:by|before|no later)\b/.test(found[0]) &&
      ((/^in /.test(found[0]) ? PAST_DEED : PAST).test(before) ||
        /\d $/.test(before) ||
        /\bminutes\b/i.test(before))
    )
      continue;
    const past = found[0].startsWith('from ') ? PAST_DEED : PAST;
    if (/^(?:(?:in|for|of) (?:19|20)|(?:on|from) )/.test(found[0]) && past.test(before)) continue;
    if (/^on /.test(found[0]) && isOfADeed(before)) continue;
    if (/^for (?:19|20)/.test(found[0]) && !WITHIN_A_PAPER.test(before)) continue;
    return { words: found[0], at: found.index };
  }
  return null;
}
