import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { nextSuch } from '../details/days-to-come.js';
import { DAY, readWrittenDay } from '../details/written-day.js';
import { inOrder } from '../in-order.js';

const WILL_BE_HELD = anyOf`
  [ ](?:will|would|is|was) (?:be |to be )?(?:held|take place|scheduled)?|\s?[:–-]|\s+(?:on|is)\b
`;
const NEXT_MEETING_LABELS = anyOf`
  (?:date|day)s? (?:and time )?of (?:the )?(?:next|future) meetings?
  next (?:ordinary |scheduled |formal )?meeting(?: of the [\w’ ,-]{3,80}?)?${WILL_BE_HELD}
`;
const SAID = new RegExp(String.raw`\b${NEXT_MEETING_LABELS}`, 'i');
const DATED = new RegExp(DAY, 'i');
const YEARLESS = new RegExp(
  inOrder`
  \b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)
  \b(?!,? (?:19|20)\d\d)
`,
  'i',
);
/** A paper gives the day of its next meeting at its end, or in its last item. */
const FROM_THE_END = 400;

/** The day on which a paper says the body meets next; null where it does not say, or says a day that has passed. */
export function nextMeetingIn(blocks: readonly Block[], meetingDate: CalendarDay | null): CalendarDay | null {
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - FROM_THE_END); i--) {
    const text = blocks[i]?.passage.text.slice(0, 600) ?? '';
    const said = SAID.exec(text);
    if (!said) continue;
    const below = blocks[i + 1]?.passage.text.slice(0, 200) ?? '';
    const day = dayIn(`${text.slice(said.index)} ${text.length < 80 ? below : ''}`, meetingDate);
    if (day && (!meetingDate || day > meetingDate)) return day;
  }
  return null;
}

function dayIn(words: string, meetingDate: CalendarDay | null): CalendarDay | null {
  const whole = DATED.exec(words);
  if (whole) return readWrittenDay(whole[0]);
  const yearless = YEARLESS.exec(words);
  return yearless && meetingDate ? nextSuch(Number(yearless[1]), yearless[2] ?? '', meetingDate) : null;
}
