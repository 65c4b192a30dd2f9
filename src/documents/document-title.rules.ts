import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from './document.rules.js';

/** What a paper is called that nobody gave a title: as it calls itself, unless that is only who made it; then by kind and day. */
export function titleOf(paper: {
  readonly titleRead: string;
  readonly bodyRead: string | null;
  readonly bodyName: string;
  readonly kind: DocumentKind;
  readonly datedOn: CalendarDay;
}): string {
  const title = paper.titleRead.trim();
  const bodies = [paper.bodyRead, paper.bodyName].map((name) => plain(name ?? ''));
  if (title !== '' && !bodies.includes(plain(title))) return title;
  return `${DOCUMENT_KIND_NAMES[paper.kind]} of ${spokenDay(paper.datedOn)}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
