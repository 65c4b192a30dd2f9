import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { DAY, MONTH, readWrittenDay } from '../details/written-day.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { inTitleCase } from './title-case.js';

/** How many lines of a head may give the day; only those of minutes go on so far. */
const TOP = 12;
const TOP_OF_OTHERS = 8;
const TOP_OF_TRACKERS = 5;
const LONGEST_TITLE = 150;

const DATED = new RegExp(DAY, 'gi');
const OF_ANOTHER_DAY = new RegExp(
  anyOf`
  \bminutes\b.{0,80}\b(?:previous|last)|\bcorrect record|^minutes of the (?:previous )?meeting:[ ]
  \b(?:next|previous|last) meeting\b|^\W*(?:due|target|deadline|published|last updated|printed|created|sent|received)\b
  ^\W*(?:first )?reported to\b|\bto be (?:approved|confirmed|agreed|signed|held)\b|\b(?:reply|respond|response|answer|report) by\b
  \bto (?:approve|confirm|agree|sign|receive)\b.{0,60}\bminutes\b
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
  ^(?:(?:draft|public|unconfirmed|confirmed) )?minutes of (?:the|a) (?!previous|last)(?:[\w’'&-]+ ){0,12}?(?:meeting|
  committee|panel|board|commission|council)
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
const LABELLED = new RegExp(String.raw`^\W*${DATE_LABELS}\s*:?\*{0,2}\s+\S`, 'i');
const HELD = new RegExp(
  anyOf`
  \b(?:meeting|committee|panel|board|commission|cabinet|council|forum|group|executive)\b.{0,120}\b(?:held|took place|met|made)\b
  \bheld (?:on|at|in|virtually|remotely)\b|\bmeeting of\b|\b(?:meeting|agreed|considered|approved|decided) (?:on|by)\b
`,
  'i',
);
const NAMES_A_BODY = new RegExp(
  inOrder`
  \b(?:committee|sub-committee|panel|board|commission|cabinet|council|executive|forum|group|partnership|minutes?|
  meeting|agenda|notes|response|letter|decisions?)\b
`,
  'i',
);
/** A sentence tells of days; only a title, a label or a line of its own gives the paper's. */
const SENTENCE =
  /\b(?:was|were|had|has|have|will|would|is|are|been|thanked|welcomed|introduced|reported)\b|[a-z]{3}\.$/;
/** What may stand beside a date that is alone on its line: a weekday, a time, a place. */
const TIME = String.raw`(?:\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?|hrs?)?|\d{1,2} ?[ap]\.?m\.?|noon)`;
const BESIDE_A_DAY = new RegExp(
  inOrder`
  ^\W*(?:(?:on |at |from )?${TIME}(?:\W{0,4}(?:to )?${TIME})?)?\W*
  (?:(?:by|in|at|via)? ?[A-Z][^.;:]{0,80})?\W*$
`,
  'i',
);
/** "as at 12 January 2026": the day of a tracker or of a report that is no meeting's. */
const AS_AT = /\b(?:as|position) (?:at|of)\b/i;

/** "Meeting of 14 June 2023" over what was asked there: a log has several. */
const SECTION_OF_LOG = new RegExp(
  String.raw`^\W*(?:(?:meeting|minutes) (?:of|on|held on) |from )${DAY}\W*$`,
  'i',
);

/** The day of the meeting, or of the decision that a paper records, where its head prints one; else null. */
export function meetingDateIn(head: readonly string[], kind: PaperKind): CalendarDay | null {
  const ofSubject = subjectOfLetter(head, kind);
  if (ofSubject) return ofSubject;
  const lines = head.slice(
    0,
    kind === 'minutes' ? TOP : kind === 'tracker' ? TOP_OF_TRACKERS : TOP_OF_OTHERS,
  );
  const sections = kind === 'tracker' ? head.filter((line) => SECTION_OF_LOG.test(line)) : [];
  for (const [i, line] of lines.entries()) {
    const day = sections.length > 1 && sections.includes(line) ? null : dayOfLine(line, lines[i - 1] ?? '');
    if (day) return day;
  }
  const told = kind === 'final-report' || kind === 'tracker' ? [] : head.slice(lines.length);
  for (const [i, line] of told.entries()) {
    const before = told[i - 1] ?? lines.at(-1) ?? '';
    if (!LABELLED.test(line) && !HELD.test(line) && !LABEL_ALONE.test(before)) continue;
    const day = dayOfLine(line, before);
    if (day) return day;
  }
  return null;
}

const LETTER = /^Dear\b/;
const SCRUTINY = /\b(?:scrutiny|select|panel|committee|commission|board|inquiry)\b/i;

/** A letter's subject names the meeting that it was written after; the day at its head is the letter's own. */
function subjectOfLetter(head: readonly string[], kind: PaperKind): CalendarDay | null {
  const at = head.findIndex((line) => LETTER.test(line));
  if (at < 0) return null;
  for (const line of head.slice(Math.max(0, at - 3), at + 4)) {
    const day =
      line.length <= LONGEST_TITLE && SCRUTINY.test(line) && !SENTENCE.test(line)
        ? dayOfLine(line, '')
        : null;
    if (day) return day;
  }
  return kind === 'response' ? null : dayWithoutYear(head, at);
}

const DAY_OF_YEAR = String.raw`(\d{1,2})(?:st|nd|rd|th)? (${MONTH})\b(?!,? \d{4})`;
/** "HOSC 30 January – GP access": a subject; "On 22 February we heard from …": the first words of the letter. */
const TOLD_MEETING = new RegExp(
  inOrder`
  ^(?:.{0,120}\b(?:meeting|met|session)\b.{0,40} |(?:On|At) (?:[A-Z][a-z]+day,? )?|.{0,120}\b[Oo]n )${DAY_OF_YEAR}
  .{0,80}\b(?:we|members|heard|met|meeting|Panel|Committee|Board|Commission|session)\b
`,
);
const SUBJECT_DAY = new RegExp(String.raw`^(?:Subject\s?: )?.{0,120}?\b${DAY_OF_YEAR}`, 'i');
const OF_SCRUTINY =
  /\b(?:scrutiny|select|panel|committee|commission|board|inquiry|HOSC|OSC|OSB|HASC|CYPOSC)\b/i;

/** A day in a letter's subject or first words that leaves its year out: the letter's own year, or the one before. */
function dayWithoutYear(head: readonly string[], at: number): CalendarDay | null {
  const own = head
    .slice(0, at)
    .flatMap((line) => [...inTitleCase(line).matchAll(DATED)].map(([day]) => readWrittenDay(day)));
  const letter = own.find((day) => day !== null);
  if (!letter) return null;
  const lines = head.slice(Math.max(0, at - 3), at + 4);
  for (const line of lines) {
    const words = inTitleCase(line.slice(0, 400));
    const found =
      words.length <= LONGEST_TITLE && OF_SCRUTINY.test(words) && !SENTENCE.test(words)
        ? SUBJECT_DAY.exec(words)
        : sentencesOf(words)
            .map((sentence) => TOLD_MEETING.exec(sentence))
            .find((one) => one !== null);
    if (!found?.[1] || !found[2]) continue;
    const year = Number(letter.slice(0, 4));
    const day = [year, year - 1]
      .map((one) => readWrittenDay(`${found[1]} ${found[2]} ${one}`))
      .find((one) => one && one <= letter);
    if (day) return day;
  }
  return null;
}

function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?]) (?=[A-Z])/);
}

const LABEL_ALONE = new RegExp(String.raw`^\W*(?:\d{1,2}\.? )?${DATE_LABELS}\s*:?$`, 'i');

function dayOfLine(text: string, before: string): CalendarDay | null {
  const line = inTitleCase(text.replace(OTHER_LANGUAGE, '')).replace(/(\d)(?:St|Nd|Rd|Th)\b/g, '$1');
  const field = FIELD.exec(line)?.[1];
  if (field && !MAIL_TIME.test(line)) return readWrittenDay(field);
  const found = [...line.matchAll(DATED)].at(0);
  if (!found) return null;
  const day = readWrittenDay(found[0]);
  if (!day || isOfAnotherDay(line) || MAIL_TIME.test(line)) return null;
  const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
  const alone = found.index <= 12 && BESIDE_A_DAY.test(rest) && !/^\d{1,2}[.:]? +\d/.test(line);
  const inFigures = /^\d{1,2}[/.-]\d/.test(found[0]);
  const labelled = LABELLED.test(line) || LABEL_ALONE.test(before);
  if (labelled || (HELD.test(line) && !/^\d{1,2} +\d/.test(line))) return day;
  if (inFigures)
    return found.index <= 3 && BESIDE_A_DAY.test(rest) && !/^\d{1,2}[.:]? +\d|^\d\S+ +[A-Z]/.test(line)
      ? day
      : null;
  if (alone && line.length <= LONGEST_TITLE) return day;
  return isTitle(line) ? day : null;
}

/** "Housing Panel – 3 May 2024", "Thornmere Council, as at 12 January 2026". */
function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE && !SENTENCE.test(line) && (NAMES_A_BODY.test(line) || AS_AT.test(line))
  );
}

function isOfAnotherDay(line: string): boolean {
  if (NAMED_MINUTES.test(line)) return false;
  if (OWN_MINUTES.test(line)) return /\bprevious\b/i.test(line) && !DRAFT.test(line);
  return OF_ANOTHER_DAY.test(line) || OF_EARLIER_MINUTES.test(line);
}
