import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type Calendar, dayToCome } from './days-to-come.js';
import { DAY, MONTH, readWrittenDay, YEAR } from './written-day.js';

/** When something is due: the day that the words name, and the words where they do not name it whole. */
export interface Due {
  readonly dueOn: CalendarDay | null;
  readonly duePhrase: string | null;
}

const COMPLETE = new RegExp(
  `\\b(by|before|no later than|not later than|on or before|prior to|until|in time for|ahead of|to be held on|meeting on|from|on|of|for|:)(?: the| its| their)?(?: \\w+){0,3}? (${DAY})`,
  'gi',
);
const MONTH_YEAR = `(?:the )?(?:(?:start|beginning|end|close|middle) of )?(?:early |late |mid[- ]?)?${MONTH}\\b(?:,? ${YEAR})?`;

/** Ways to say when without a complete date, the most telling first. */
const PHRASES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|no later than|not later than|on or before|until|in time for)(?: the)?(?: end of| start of)? (?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\b(?: ${YEAR})?(?: (?:elections?|budget|meeting)\\b)?`,
  ),
  /\bin time for [\w’' ]{3,60}?(?=[.,;)]|$)/,
  new RegExp(
    `\\b(?:by|before|until|from|prior to|at|following|after|ahead of)(?: the)? (?:start|end|beginning|close) of (?:the )?(?:${YEAR} )?(?:[\\w-]+ )?(?:(?:financial|municipal|calendar|academic|school) )?(?:year|term|week|month|quarter|summer|autumn|winter|spring)\\b(?: ${YEAR})?`,
  ),
  /\b(?:at |to |by |before |for )?(?:the |its |their |our |a )?(?:[A-Z][\w’']* |[Pp]anel[’']s |[Cc]ommittee[’']s |[Bb]oard[’']s ){0,4}(?:next|future|subsequent|following|forthcoming|later|first|special|additional|January|February|March|April|May|June|July|September|October|November|December)(?: \w+){0,2}? meetings?(?: of the (?:[A-Z]\w+ ?){1,4}(?:and [A-Z]\w+ ?)?)?(?: (?:in|on|of) (?:\d{1,2} )?[A-Z][a-z]+(?: \d{4})?)?/,
  new RegExp(`\\b(?:in|during|for|by|of|to|at|before|after|following|from) ${MONTH_YEAR}`),
  /\bwithin (?:the next )?(?:\w+|\d+) (?:working |calendar )?(?:days|weeks|months|years?)(?: of [\w’' ]{3,60}?(?=[.,;)]|$))?/,
  /\b(?:in|over|during|for) the (?:next|coming) (?:\w+ )?(?:days?|weeks?|months?|years?|quarter)(?: in the first instance)?/,
  /\bin (?:\w+|\d+) (?:days|weeks|months)(?:[’'] time)?\b/,
  /\bin due course\b|\bas soon as (?:[\w’' ]{3,50}?)(?=[.,;)]|$)|\bas a matter of urgency\b|\burgently\b|\bimmediately\b|\bforthwith\b|\bshortly\b|\bin the (?:near )?future\b|\bwithout delay\b/,
  /\b(?:in|by|from|before|during|over|until) (?:the |early |late )?(?:end of |start of )?(?:the )?(?:new (?:municipal |financial |calendar )?year|(?:next|this|coming|following) (?:spring|summer|autumn|winter|week|month|year|quarter|term|municipal year|financial year)|spring|summer|autumn|winter|christmas|easter)\b(?: \d{4})?/i,
  new RegExp(
    `\\b(?:in|by|from|for|during|before|after|following|until)(?: the)? ${YEAR}(?![/\\d])(?! (?:accounts?|reports?|audit|review|figures|data|outturn|annual|statement))(?: (?:financial year|municipal year|elections?|budget\\b[\\w ]{0,20}))?`,
  ),
  /\b(?:this|next|later this) (?:year|month|week|term|quarter|summer|autumn|spring|winter)\b/,
  /\b(?:when|once|after|until|following|before|prior to) (?:the |it |they |this |these |all |further |taking |any |[A-Z]\w+ )[^.;,]{4,90}?(?=[.;,]|$)/,
];
const FIRST_OF_MONTH = new RegExp(`\\b(?:in|for|during|of) ${MONTH}\\b`);
const PAST =
  /\b(?:held|made|dated|published|issued|approved|agreed|taken|considered|submitted|circulated|since|began|commenced|decision|as at|letter|report|consultation|act|order|ended|adopted)(?: (?:of|on|in|at|the|that|took place|by [\w ]{1,40}))* $/i;

/** A due date seen from its meeting: "by the end of March" is the next March, "next meeting" the day the paper gives. */
export function seenFromMeeting(due: Due, calendar: Calendar): Due {
  return due.dueOn || !due.duePhrase ? due : { ...due, dueOn: dayToCome(due.duePhrase, calendar) };
}

/** When the words of an item say it is due. */
export function readDue(text: string): Due {
  for (const match of text.slice(0, 4000).matchAll(COMPLETE)) {
    const lead = match[1]?.toLowerCase() ?? '';
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (/^(?:on|of|from|for|in)$/.test(lead) && (PAST.test(before) || lead === 'of' || lead === 'from')) {
      if (
        !/\b(?:meeting|term|expire\w*|end|contract)\b.{0,30}$/i.test(before) ||
        /\bheld $/.test(before) ||
        /\bminutes\b/i.test(before)
      )
        continue;
    }
    const dueOn = readWrittenDay(match[2] ?? '');
    if (dueOn) return { dueOn, duePhrase: null };
  }
  return { dueOn: null, duePhrase: phraseIn(text.slice(0, 4000)) };
}

/** A due date out of a table's column: a day, or the words as they stand. */
export function readDueCell(words: string): Due {
  const found = new RegExp(DAY, 'i').exec(words);
  const dueOn = found ? readWrittenDay(found[0]) : null;
  return dueOn
    ? { dueOn, duePhrase: null }
    : { dueOn: null, duePhrase: /[A-Za-z0-9]/.test(words) ? words : null };
}

function phraseIn(text: string): string | null {
  for (const pattern of PHRASES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const before = text.slice(Math.max(0, found.index - 40), found.index);
    if (
      FIRST_OF_MONTH.test(found[0]) &&
      (PAST.test(before) || /\d $/.test(before) || /\bminutes\b/i.test(before))
    )
      continue;
    if (/^(?:from|in|for|on|of) (?:19|20)/.test(found[0]) && PAST.test(before)) continue;
    return found[0].trim();
  }
  return null;
}
