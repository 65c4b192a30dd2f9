import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Block } from '../blocks/block.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import type { PaperFacts, PaperKind } from '../extraction.js';

/** How many blocks a paper's head may take. */
const HEAD = 25;
const BODY =
  /((?:[A-Z][\w’'&]*,? (?:(?:and|of|for|the|&) ){0,2}){0,14}(?:Sub-Committee|Sub-committee|Subcommittee|Committee|Panel|Board|Commission|Cabinet|Forum|Partnership|Executive))\b(?! (?:Member|Director|Summary|Report|Response|Office))/;
const COUNCIL = /((?:[A-Z][\w’'&]* ){1,5}Council)\b/;
const DATED = new RegExp(`(?:${DAY})`, 'i');

/** What a paper says of itself in its head: body, day of the meeting, title. */
export function readFacts(blocks: readonly Block[], kind: PaperKind): PaperFacts {
  const head = blocks.slice(0, HEAD).map((block) => block.passage.text.slice(0, 600));
  return { kind, body: bodyIn(head), meetingDate: dateIn(head), title: titleIn(blocks, head) };
}

function bodyIn(head: readonly string[]): string | null {
  const reportOf =
    /\bReport of:? (?:the )?([A-Z][^.|(]{3,100}?(?:Panel|Committee|Commission|Board|Group))\b/.exec(
      head.join('\n'),
    )?.[1];
  if (reportOf) return reportOf;
  const named = head.map((text) => BODY.exec(inTitleCase(text))?.[1] ?? null);
  const found =
    named.find((name) => name !== null && name.split(' ').length > 1) ?? named.find((name) => name !== null);
  if (found) return found.replace(/^(?:The|A) /, '').trim();
  return (
    head.map((text) => COUNCIL.exec(inTitleCase(text))?.[1] ?? null).find((name) => name !== null) ?? null
  );
}

/** Heads are often set in capitals: they are read as if they were not. */
function inTitleCase(text: string): string {
  if (/[a-z]{3}/.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/\b(?!(?:and|of|the|for|in|to|on|a)\b)[a-z]/g, (letter) => letter.toUpperCase());
}

function dateIn(head: readonly string[]): CalendarDay | null {
  const telling = /\b(?:meeting|held on|date|minutes of|committee|panel|board|cabinet|council|day)\b/i;
  const previous =
    /\bminutes\b.{0,80}\b(?:previous|last|held on)|\bcorrect record|\bminutes [-–—]|^minutes of the (?:previous )?meeting: /i;
  const lines = head.filter((text) => !previous.test(text) || /^MINUTES of (?:the|a) meeting/i.test(text));
  for (const text of [...lines.filter((line) => telling.test(line)), ...lines]) {
    const found = DATED.exec(
      inTitleCase(text).replace(
        /(\d)(St|Nd|Rd|Th)\b/g,
        (_, digit: string, end: string) => digit + end.toLowerCase(),
      ),
    );
    const day = found ? readWrittenDay(found[0]) : null;
    if (day) return day;
  }
  return null;
}

function titleIn(blocks: readonly Block[], head: readonly string[]): string {
  const labelled = head
    .join('\n')
    .match(/\b(?:Title of Report|Report Title|Subject|Title):\s+(.{4,200})/)?.[1];
  const heading = blocks
    .slice(0, HEAD)
    .find((block) => block.kind === 'heading' && !/council$/i.test(block.passage.text.trim()));
  return (labelled ?? heading?.passage.text ?? head[0] ?? '')
    .replace(/^#+\s*/, '')
    .slice(0, 300)
    .trim();
}
