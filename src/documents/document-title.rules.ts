import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from './document.rules.js';

/**
 * What a paper is called that nobody gave a title: its kind with the title that it bears, so that one knows it in a list; its kind and day
 * where it bears none of its own, or only who made it. Minutes are known by their day, whatever matter stands at their head.
 */
export function titleOf(paper: {
  readonly titleRead: string;
  readonly bodyRead: string | null;
  readonly bodyName: string;
  readonly kind: DocumentKind;
  readonly datedOn: CalendarDay;
}): string {
  const { kind } = paper;
  const name = DOCUMENT_KIND_NAMES[kind];
  const title = paper.titleRead.trim();
  const bodies = [paper.bodyRead, paper.bodyName].map((body) => plain(body ?? ''));
  const isItsOwn = title !== '' && !bodies.includes(plain(title));
  if (!isItsOwn || (kind === 'minutes' && !/\bminutes\b/i.test(title)))
    return `${name} of ${spokenDay(paper.datedOn)}`;
  if (kind !== 'final-report') return title;
  const matter = title.replace(/^(?:the )?final report\s*[:–—-]?\s*/i, '');
  return matter === '' ? `${name} of ${spokenDay(paper.datedOn)}` : `${name}: ${matter}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
