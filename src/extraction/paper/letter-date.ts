import type { CalendarDay } from '../../calendar/calendar-day.js';
import { DAY, MONTH, readWrittenDay } from '../details/written-day.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { DATED, dayOfLine, LONGEST_TITLE, SENTENCE } from './day-of-line.js';
import { inTitleCase } from './title-case.js';

const LETTER = /^Dear\b/;
const SCRUTINY = /\b(?:scrutiny|select|panel|committee|commission|board|inquiry)\b/i;

/** Whose letter says on which day it was decided: on the letter's own. */
const DECIDES = /\b(?:cabinet|(?<!chief )executive|leader of the council|portfolio)\b/i;

/**
 * How many lines at the head of a letter are no meeting's: its own day stands there, and tells of no meeting, unless those who decide
 * answer in it.
 */
export function beforeSalutation(head: readonly string[], kind: PaperKind): number {
  const at = head.findIndex((line) => LETTER.test(line));
  const isDecision = kind === 'response' && DECIDES.test(head.slice(0, at + 4).join(' '));
  return at < 0 || isDecision ? 0 : at;
}

const AFTER_A_MEETING = new RegExp(
  inOrder`
  \b(?:following|further to|after) (?:the|our|its|a) (?:\w+ )?meeting
  (?: of (?:the|our) [\w ]{3,60}?)?(?: held)? (?:on|of) (?:\w+day,? )?(${DAY})
`,
  'i',
);

/** "… following the meeting of the Panel on 6 February 2024": the meeting that a letter was written after. */
function toldAbove(head: readonly string[], at: number): CalendarDay | null {
  const words = head
    .slice(0, at + 4)
    .map((line) => AFTER_A_MEETING.exec(line)?.[1])
    .find(Boolean);
  return words ? readWrittenDay(words) : null;
}

/** A letter's subject names the meeting that it was written after; the day at its head is the letter's own. */
export function subjectOfLetter(head: readonly string[], kind: PaperKind): CalendarDay | null {
  const at = head.findIndex((line) => LETTER.test(line));
  if (at < 0) return null;
  const told = toldAbove(head, at);
  if (told) return told;
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

/** The day that a letter bears: the first of the lines before it greets. */
export function firstDayIn(lines: readonly string[]): CalendarDay | null {
  const days = lines.flatMap((line) =>
    [...inTitleCase(line).matchAll(DATED)].map(([day]) => readWrittenDay(day)),
  );
  return days.find((day) => day !== null) ?? null;
}

/** A day in a letter's subject or first words that leaves its year out: the letter's own year, or the one before. */
function dayWithoutYear(head: readonly string[], at: number): CalendarDay | null {
  const letter = firstDayIn(head.slice(0, at));
  if (!letter) return null;
  const lines = head.slice(Math.max(0, at - 3), at + 4);
  for (const line of lines) {
    const words = inTitleCase(line.slice(0, 400));
    const found =
      words.length <= LONGEST_TITLE && OF_SCRUTINY.test(words) && !SENTENCE.test(words)
        ? SUBJECT_DAY.exec(words)
        : sentencesIn(words)
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

function sentencesIn(words: string): string[] {
  return words.split(/(?<=[.!?]) (?=[A-Z])/);
}
