import { firstWords } from '../../items/views/first-words.js';
import type { DueItem } from './due-events.queries.js';
import type { DueEvent } from './icalendar.rules.js';

const READABLE = 80;

/** An item as an event of a calendar. @param publicUrl without a slash at its end */
export function dueEvent(
  item: Omit<DueItem, 'bodyName'> & { bodyName: string | null },
  publicUrl: string,
): DueEvent {
  const { reference, path, slug, dueOn, text, ownerName, bodyName } = item;
  const about = text === null ? '' : `: ${firstWords(text, READABLE)}`;
  return {
    uid: `${slug}@${new URL(publicUrl).hostname}`,
    on: dueOn,
    summary: `Due: ${reference}${about}`,
    description: [text, ownerName, bodyName].filter(Boolean).join('\n'),
    url: `${publicUrl}${path}`,
  };
}
