import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import type { PaperFacts, PaperKind } from '../extraction.js';
import { bodyIn, bodyThatSettles } from './body.js';
import { nextMeetingIn } from './next-meeting.js';
import { peoplePresent } from './present.js';
import { titleIn } from './title.js';
import { inTitleCase } from './title-case.js';

/** How many blocks a paper's head may take, and how many of them come before everything else. */
const HEAD = 30;
const TOP = 12;
const DATED = new RegExp(DAY, 'i');
const OF_ANOTHER_MEETING = new RegExp(
  anyOf`
  \bminutes\b.{0,80}\b(?:previous|last|held on)|\bcorrect record|^minutes of the (?:previous )?meeting:[ ]
  \bnext meeting\b|^\W*(?:due|target|deadline|published)\b
`,
  'i',
);
/** The first lines give the paper's own day, whatever else they say. */
const UNQUESTIONED = 3;
/** "Draft minutes to be approved at the meeting on …" */
const TO_COME = /\bto be (?:approved|confirmed|agreed|signed|held)\b|\b(?:previous|last) meeting\b/i;
/** "12 Hydref / October 2022". */
const OTHER_LANGUAGE = /(?<=\d )[^\s\d/]+ ?\/ ?(?=[A-Z][a-z]+ (?:19|20)\d\d)/;
const HEADING_WORDS =
  /\b(?:meeting|held on|date|minutes of|committee|panel|board|cabinet|council|executive)\b/i;

/** What a paper says of itself in its head: kind, body, day of the meeting, title, who was there. */
export function readFacts(blocks: readonly Block[], kind: PaperKind): PaperFacts {
  const head = blocks.slice(0, HEAD).filter((block) => block.kind !== 'row');
  const words = head.map((block) => block.passage.text.slice(0, 400));
  const meetingDate = dateIn(words, kind);
  return {
    kind,
    body:
      bodyIn(words.slice(0, beforeItems(head)), kind) ??
      (kind === 'minutes' ? bodyThatSettles(blocks) : null),
    meetingDate,
    title: titleIn(words, kind),
    present: kind === 'minutes' ? peoplePresent(blocks) : [],
    nextMeeting: nextMeetingIn(blocks, meetingDate),
  };
}

/** Where the numbered items begin: what they are called is no body's name. */
function beforeItems(head: readonly Block[]): number {
  const first = head.findIndex(({ kind, marker }) => kind === 'heading' && /^\d/.test(marker?.printed ?? ''));
  return first > 0 ? Math.min(first, TOP) : TOP;
}

function dateIn(head: readonly string[], kind: PaperKind): CalendarDay | null {
  const isOwn = (text: string) =>
    !OF_ANOTHER_MEETING.test(text) ||
    /^minutes of (?:the|a) (?!previous|last)(?:\w+ ){0,3}meeting/i.test(text);
  const atTop = head.slice(0, UNQUESTIONED).filter((text) => !TO_COME.test(text));
  const first = head.slice(0, kind === 'minutes' ? TOP : 6);
  const told =
    kind === 'final-report' || kind === 'tracker' ? [] : head.filter((line) => HEADING_WORDS.test(line));
  for (const text of [...atTop, ...first.filter(isOwn), ...told.filter(isOwn)]) {
    const found = DATED.exec(
      inTitleCase(text.replace(OTHER_LANGUAGE, '')).replace(/(\d)(?:St|Nd|Rd|Th)\b/g, '$1'),
    );
    const day = found ? readWrittenDay(found[0]) : null;
    if (day) return day;
  }
  return null;
}
