import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Block } from '../blocks/block.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import type { PaperFacts, PaperKind } from '../extraction.js';
import { bodyIn } from './body.js';
import { inTitleCase } from './title-case.js';

/** How many blocks a paper's head may take, and how many of them come before everything else. */
const HEAD = 25;
const TOP = 10;
const DATED = new RegExp(DAY, 'i');
const OF_ANOTHER_MEETING =
  /\bminutes\b.{0,80}\b(?:previous|last|held on)|\bcorrect record|^minutes of the (?:previous )?meeting: /i;
const DULL =
  /^(?:agenda(?: and minutes| item)?|addendum|annex \w+|appendix \w+|no\.? item|venue.*|contact.*|.*\bcouncil)$/i;

/** What a paper says of itself in its head: body, day of the meeting, title. */
export function readFacts(blocks: readonly Block[], kind: PaperKind): PaperFacts {
  const head = blocks.slice(0, HEAD).filter((block) => block.kind !== 'row');
  const words = head.map((block) => block.passage.text.slice(0, 400));
  return { kind, body: bodyIn(words.slice(0, TOP + 2)), meetingDate: dateIn(words), title: titleIn(words) };
}

function dateIn(head: readonly string[]): CalendarDay | null {
  const isOwn = (text: string) =>
    !OF_ANOTHER_MEETING.test(text) || /^minutes of (?:the|a) meeting/i.test(text);
  const telling = /\b(?:meeting|held on|date|minutes of|committee|panel|board|cabinet|council)\b/i;
  const top = head.slice(0, TOP).filter((text, i) => i < 3 || isOwn(text));
  for (const text of [...top, ...head.filter((line) => isOwn(line) && telling.test(line))]) {
    const found = DATED.exec(inTitleCase(text).replace(/(\d)(?:St|Nd|Rd|Th)\b/g, '$1'));
    const day = found ? readWrittenDay(found[0]) : null;
    if (day) return day;
  }
  return null;
}

function titleIn(words: readonly string[]): string {
  const labelled = /\b(?:Title of Report|Report Title|Subject|Title):\s+(.{4,200})/.exec(
    words.join('\n'),
  )?.[1];
  const first = words.slice(0, 6).find((text) => text.length <= 160 && !DULL.test(text.trim()));
  return (labelled ?? first ?? words[0] ?? '')
    .replace(/^#+\s*/, '')
    .slice(0, 300)
    .trim();
}
