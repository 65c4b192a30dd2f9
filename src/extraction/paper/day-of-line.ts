import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import { inOrder } from '../in-order.js';
import { inTitleCase } from './title-case.js';

export const LONGEST_TITLE = 150;

export const DATED = new RegExp(DAY, 'gi');
/** What is done with the minutes of an earlier meeting. */
const OF_MINUTES = anyOf`
  approved|agreed|confirmed|signed|accepted|received|noted|adopted|considered|presented|submitted|circulated
`;
const OF_ANOTHER_DAY = new RegExp(
  anyOf`
  \bminutes\b.{0,80}\b(?:previous|last)|\bcorrect record|^minutes of the (?:previous )?meeting:[ ]
  \b(?:next|previous|last) meeting\b|^\W*(?:due|target|deadline|published|last updated|printed|created|sent|received)\b
  ^\W*(?:by when|when|time ?scale|completion)\b
  ^at (?:its|their) (?:\w+ )?meeting\b.*\b(?:resolved|agreed) ?:$
  ^\W*(?:first )?reported to\b|\bto be (?:approved|confirmed|agreed|signed|held)\b|\b(?:reply|respond|response|answer|report) by\b
  \bto (?:approve|confirm|agree|sign|receive)\b.{0,60}\bminutes\b
  \b(?:accepted|rejected)\b.{0,30}\bby the\b
  \bcalled[ -]in\b|\b(?:consider|approve) minutes? of\b
  \b(?:the|these|those) minutes?\b.{0,120}\b${OF_MINUTES}\b
`,
  'i',
);
/** "Draft … Minutes of Thripley Parish Council held on …" on one line. */
const NAMED_MINUTES =
  /\b(?:Minutes|MINUTES) of (?!the )(?:[A-Z][\w’'&-]* (?:(?:and|of|with|for) ){0,2}){1,8}held on\b/;
/** A draft says where it will be approved, and is dated all the same. */
const DRAFT = /^\W*draft\b.{0,60}\bnext meeting\b/i;
const OF_EARLIER_MINUTES = /\bminutes\b.{0,60}\bheld on\b/i;
const OWN_MINUTES = new RegExp(
  inOrder`
  ^(?:[([]item \d+[)\]] )?(?:draft minutes for approval (?:[A-Z’'&-]+ ){1,8})?
  (?:(?:draft|public|unconfirmed|confirmed) )?minutes of (?!(?:the )?(?:previous|last)\b)(?:(?:the|a) )?(?:[\w’'&-]+ ){0,12}?(?:meeting|
  committee|panel|board|commission|council|cabinet|executive|forum|authority|partnership|trust|assembly|trustees|governors|association)
`,
  'i',
);
/** "Youth Forum Minutes of meeting held on 4 May 2013 at the library Present: …": a page's head that lost its line ends. */
const RUN_TOGETHER = new RegExp(
  inOrder`
  ^(?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|&|on) ){0,2}){0,10}(?:Minutes?|MINUTES?|Notes|NOTES) (?:of|from) (?!the (?:previous|last))
  [^.;]{0,140}?(?:${DAY})
`,
);
/** "Further to Minute 32 of the meeting held on …": what is told happened at another meeting. */
const TELLS_OF_ANOTHER = new RegExp(
  anyOf`
  \bfurther to\b|\bminutes? (?:no\.? ?)?\d+[\d.]* of\b|\barising (?:from|out of)\b|\breports? to the\b|\breferred\b
  \brequested that\b|(?<!\bdecisions (?:made|taken) )\bat the (?:last |previous |earlier )?meeting\b.{0,40}\bheld\b
  (?<!\bdecisions (?:made|taken) )\bat (?:its|their) (?:[a-z]+ )?meeting\b
  (?<!\bdecisions )\b(?:was|were|had|has|have|would|will)\b(?! (?:\w+ )?(?:held|present|in attendance)\b)
  \b(?:sought|drew|noted|agreed|attended|received|considered|an? (?:additional|special|extra|further) meeting)\b
`,
  'i',
);
/** "Fri, 3 Jun 2025 10:02:11 +0100": when a mail went off. */
const MAIL_TIME = /\b\d{1,2}:\d{2}:\d{2}\b|^(?:from|sent|cc|subject)\s*:/i;
/** "12 Hydref / October 2022". */
const OTHER_LANGUAGE = /(?<=\d )[^\s\d/]+ ?\/ ?(?=[A-Z][a-z]+ (?:19|20)\d\d)/;

const DATE_LABELS = anyOf`
  (?:date|day)(?: and time)?(?: of (?:the )?(?:meeting|decision))?|meeting(?: date)?|held(?: on)?
  (?:considered|agreed|approved) by [\w ]{3,40}|made (?:by|at) .{3,60}|issued
`;
/** "To: Cabinet Date: 13 April 2022": fields of a form on one line. */
const FIELD = new RegExp(String.raw`\bDate(?: of (?:meeting|decision))?:\*{0,2} (${DAY})`);
export const LABELLED = new RegExp(String.raw`^\W*${DATE_LABELS}\s*:?\*{0,2}\s+\S`, 'i');
export const HELD = new RegExp(
  anyOf`
  \b(?:meeting|committee|panel|board|commission|cabinet|council|forum|group|executive)\b.{0,120}\b(?:held|took place|met|made)\b
  \bdecisions? (?:was|were|have been) (?:made|taken)\b
  \bheld (?:on|at|in|virtually|remotely)\b|\bmeeting of\b|\b(?:meeting|agreed|considered|approved|decided) (?:on|by)\b
`,
  'i',
);
const NAMES_A_BODY = new RegExp(
  inOrder`
  \b(?:committee|sub-committee|panel|board|commission|cabinet|council|executive|forum|group|partnership|authority|minutes?|
  meeting|agenda|notes|response|letter|decisions?)\b
`,
  'i',
);
/** A sentence tells of days; only a title, a label or a line of its own gives the paper's. */
export const SENTENCE =
  /\b(?:was|were|had|has|have|will|would|is|are|been|thanked|welcomed|introduced|reported)\b|(?:[a-z]{3}|\b(?:19|20)\d\d)\.$/;
/** What may stand beside a date that is alone on its line: a weekday, a time, a place. */
const TIME = String.raw`(?:\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?|hrs?)?|\d{1,2} ?[ap]\.?m\.?|noon)`;
const BESIDE_A_DAY = new RegExp(
  inOrder`
  ^\W*(?:(?:on |at |from )?${TIME}(?:\W{0,4}(?:to )?${TIME})?)?\W*
  (?:(?:by|in|at|via)? ?[A-Z][^.;:]{0,80})?\W*$
`,
  'i',
);
/** "At 7.30pm on Wednesday" before the day. */
const WEEKDAY_BEFORE = new RegExp(`^(?:at )?${TIME} on (?:[A-Z][a-z]+day,? )?(?:the )?$`, 'i');
/** "as at 12 January 2026": the day of a tracker or of a report that is no meeting's. */
const AS_AT = /\b(?:as|position) (?:at|of)\b/i;

const OTHER_DAYS = anyOf`
  target|review|completion|publication|published|implementation|effective|expiry|call-?in|start|end|due
  (?:previous|last|next) meeting|date added|updated|adopted
`;
const BEFORE_ANOTHER_DAY = anyOf`
  (?:from|by|until|before|since|after|effective)(?: on)?|with effect from|(?:into|in) force(?: on)?
  ${OTHER_DAYS}(?: dates?)?(?: (?:of|for) \w+)?\W{0,3}(?:on )?|(?:date|day) of (?:effect|implementation|publication)\W{0,3}
  (?:expires?|ends?|begins?|began|starts?|completed|added)(?: on| by)?|(?:letter|e-?mail|note)(?: dated| of)?
`;
/** "from 1 April", "Target date: 30 June", "comes into force on 17 March": the day of something else. */
const OF_SOMETHING_ELSE = new RegExp(String.raw`\b${BEFORE_ANOTHER_DAY}\s*$`, 'i');
/** "Empty homes (agreed by Cabinet 5 May 2022)": when what follows was done. */
const DONE_IN_BRACKETS = /\((?:\w+ )?\w+(?:ed|en)(?: on)? (?:by|at) [^)]*$/i;
/** "that the minutes of 8 April 2025 be signed". */
const MINUTES_SIGNED = /\bminutes\b.{0,80}\bbe (?:signed|approved|confirmed|agreed|accepted|received)\b/i;

/** "1 March 2025 to 30 June 2025": what a plan covers. */
const UNTIL_A_DAY = new RegExp(`^,? (?:to|until|[-–—]) (?:the )?(?:${DAY})`, 'i');

/** So far before a day stands what it is the day of. */
const FAR = 200;
export const LABEL_ALONE = new RegExp(String.raw`^\W*(?:\d{1,2}\.? )?${DATE_LABELS}\s*:?$`, 'i');

/** The day of the meeting that a line of a paper's head gives, or null. */
export function dayOfLine(text: string, before: string): CalendarDay | null {
  const whole = text.length > LONGEST_TITLE ? (RUN_TOGETHER.exec(text)?.[0] ?? text) : text;
  const line = inTitleCase(whole.replace(OTHER_LANGUAGE, '')).replace(/(\d)(?:St|Nd|Rd|Th)\b/g, '$1');
  if (whole !== text) return readWrittenDay([...line.matchAll(DATED)].at(0)?.[0] ?? '');
  const field = FIELD.exec(line)?.[1];
  if (field && !MAIL_TIME.test(line)) return readWrittenDay(field);
  const found = [...line.matchAll(DATED)].at(0);
  if (!found) return null;
  const day = readWrittenDay(found[0]);
  if (!day || isOfAnotherDay(line) || MAIL_TIME.test(line)) return null;
  const told = line.slice(Math.max(0, found.index - FAR), found.index);
  if (OF_SOMETHING_ELSE.test(told.slice(-60)) || MINUTES_SIGNED.test(line) || DONE_IN_BRACKETS.test(told))
    return null;
  if (UNTIL_A_DAY.test(line.slice(found.index + found[0].length))) return null;
  const isProse = line.length > LONGEST_TITLE || SENTENCE.test(line);
  if (isProse && TELLS_OF_ANOTHER.test(told) && !OWN_MINUTES.test(line)) return null;
  const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
  const alone =
    (found.index <= 12 || WEEKDAY_BEFORE.test(told)) &&
    BESIDE_A_DAY.test(rest) &&
    !/^\d{1,2}[.:]? +\d/.test(line);
  const inFigures = /^\d{1,2}[/.-]\d/.test(found[0]);
  const labelled = LABELLED.test(line) || LABEL_ALONE.test(before);
  if (labelled || (isHeld(line, found.index) && !/^\d{1,2} +\d/.test(line))) return day;
  if (inFigures)
    return found.index <= 3 && BESIDE_A_DAY.test(rest) && !/^\d{1,2}[.:]? +\d|^\d\S+ +[A-Z]/.test(line)
      ? day
      : null;
  if (alone && line.length <= LONGEST_TITLE) return day;
  return isTitle(line) ? day : null;
}

/** Whether a line says that the meeting was held on its first day, and that it is no list of meetings. */
function isHeld(line: string, at: number): boolean {
  if (!HELD.test(line)) return false;
  return OWN_MINUTES.test(line) || !/\bmeetings on\b/i.test(line.slice(0, at));
}

/** "Housing Panel – 3 May 2024", "Thornmere Council, as at 12 January 2026". */
function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    !SENTENCE.test(line) &&
    !/\bmeetings on\b/i.test(line) &&
    (NAMES_A_BODY.test(line) || AS_AT.test(line))
  );
}

function isOfAnotherDay(line: string): boolean {
  if (/\bminutes? of the (?:previous |last )?meetings\b/i.test(line)) return true;
  if (NAMED_MINUTES.test(line)) return false;
  if (OWN_MINUTES.test(line)) return /\bprevious\b/i.test(line) && !DRAFT.test(line);
  return OF_ANOTHER_DAY.test(line) || OF_EARLIER_MINUTES.test(line);
}
