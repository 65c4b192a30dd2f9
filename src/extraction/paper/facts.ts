import type { Block } from '../blocks/block.js';
import { readWrittenDay } from '../details/written-day.js';
import type { PaperFacts, PaperKind } from '../extraction.js';
import { bodyThatWrites } from '../letters/letter.js';
import { bodyIn, bodyThatSettles } from './body.js';
import { meetingDateIn } from './meeting-date.js';
import { nextMeetingIn } from './next-meeting.js';
import { peoplePresent } from './present.js';
import { titleIn } from './title.js';

/** How many blocks a paper's head may take, and how many of them come before everything else. */
const HEAD = 30;
const TOP = 12;
/** What a paper says of itself in its head: kind, body, day of the meeting, title, who was there. */
export function readFacts(blocks: readonly Block[], kind: PaperKind): PaperFacts {
  const head = blocks
    .slice(0, HEAD)
    .flatMap((block, i) => (block.kind !== 'row' ? [block] : isAlone(blocks, i) ? cellsOf(block) : []));
  const apologies = head.findIndex(({ passage }) => OPENS_AGENDA.test(passage.text.slice(0, 60)));
  const approved = new Set(head.flatMap(({ passage }) => dayOfApproved(passage.text.slice(0, 400))));
  const words = head.map((block, i) => {
    const text = block.passage.text.slice(0, 400);
    const isItem = (apologies >= 0 && i > apologies) || approved.has(readWrittenDay(text) ?? '');
    return isOfEarlierMinutes(block, isItem) ? '' : text;
  });
  const meetingDate = meetingDateIn(words, kind);
  const named = bodyIn(withoutTitleOfIssue(words.slice(0, beforeItems(head))), kind);
  const writes = kind === 'other' && (!named || / Council$/.test(named)) ? bodyThatWrites(blocks) : null;
  return {
    kind,
    body: writes ?? named ?? (kind === 'minutes' ? bodyThatSettles(blocks) : null),
    meetingDate,
    title: titleIn(words, kind),
    present: kind === 'minutes' ? peoplePresent(blocks) : [],
    nextMeeting: nextMeetingIn(blocks, meetingDate),
  };
}

const ISSUE = /^\W*\d{1,2}\/\d{1,2}\/\d{4} [-–] (?!Agenda item,)(.{4,})$/;

/** "21/02/2018 - Report of the Bus Group" heads a page of one decision: its title names a matter, and not who decided. */
function withoutTitleOfIssue(words: readonly string[]): string[] {
  const titles = new Set(words.flatMap((line) => ISSUE.exec(line) ?? []));
  return words.filter((line) => !titles.has(line));
}

/** The first item of any agenda. */
const OPENS_AGENDA =
  /^(?:apolog(?:y|ies)|declarations? of|disclosable|minutes of (?:the )?(?:previous|last) meetings?)\b/i;

const APPROVED =
  /\bminutes of (?:the |its )?(?:\w+ ){0,3}meetings?\b.{0,80}\b(?:were|was|be) (?:\w+ )?(?:approved|confirmed|agreed|accepted|signed)\b/i;

/** The day of the minutes that were approved: an earlier meeting's. */
function dayOfApproved(text: string): string[] {
  const day = APPROVED.test(text) ? readWrittenDay(text) : null;
  return day ? [day] : [];
}

/** "2. Minutes of 8 April 2025", or "Minutes of …" behind the apologies: an item of the agenda, and not this paper's title. */
function isOfEarlierMinutes({ marker, passage }: Block, isItem: boolean): boolean {
  // "a) Pier Committee, 16 January 2020": one of several meetings whose minutes come to this one.
  if (/^\(?[a-z]\)/.test(marker?.printed ?? '')) return true;
  return (isItem || /^\W?\d/.test(marker?.printed ?? '')) && /^(?:draft )?minutes?\b/i.test(passage.text);
}

/** Where the numbered items begin: what they are called is no body's name. */
function beforeItems(head: readonly Block[]): number {
  const first = head.findIndex(({ kind, marker }) => kind === 'heading' && /^\d/.test(marker?.printed ?? ''));
  return first > 0 ? Math.min(first, TOP) : TOP;
}

/** "Pier Panel | 3 May 2024 | Item 10": a line of the head, and no table. */
function isAlone(blocks: readonly Block[], at: number): boolean {
  return at < TOP && blocks[at - 1]?.kind !== 'row' && blocks[at + 1]?.kind !== 'row';
}

function cellsOf(block: Block): Block[] {
  return block.cells.map((passage) => ({ ...block, kind: 'paragraph', passage, cells: [] }));
}
