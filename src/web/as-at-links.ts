import { defaultTreeAdapter, parse, serialize } from 'parse5';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { AS_AT } from './as-at.js';
import { attributeOf, elementsIn, type HtmlElement } from './html-elements.js';
import type { PastPages } from './past-pages.service.js';

/** Links that lead back to today say so. */
const TO_TODAY = 'data-app-today';

/**
 * A page as at an earlier day: its links and filters stay on that day, as far as they lead to pages that show it, and what would
 * change something is left out of it.
 */
export function keepDayInLinks(html: string, day: CalendarDay, pages: PastPages): string {
  const document = parse(html);
  for (const element of elementsIn(document.childNodes)) {
    if (element.tagName === 'a') keepDayInLink(element, day, pages);
    if (element.tagName === 'form') keepDayInForm(element, day);
  }
  return serialize(document);
}

function keepDayInLink(link: HtmlElement, day: CalendarDay, pages: PastPages): void {
  const href = attributeOf(link, 'href');
  if (!href?.value.startsWith('/') || attributeOf(link, TO_TODAY)) return;
  const { pathname, searchParams, hash } = new URL(href.value, 'http://here');
  const shows = pages.shows(pathname);
  if (shows && !searchParams.has(AS_AT)) {
    searchParams.set(AS_AT, day);
    href.value = `${pathname}?${searchParams}${hash}`;
  }
  if (shows === false && isInMain(link)) leaveOut(link);
}

function keepDayInForm(form: HtmlElement, day: CalendarDay): void {
  if (attributeOf(form, 'method')?.value.toLowerCase() === 'post') {
    if (isInMain(form)) defaultTreeAdapter.detachNode(form);
    return;
  }
  const attrs = Object.entries({ type: 'hidden', name: AS_AT, value: day }).map(([name, value]) => ({
    name,
    value,
  }));
  const field = defaultTreeAdapter.createElement('input', form.namespaceURI, attrs);
  defaultTreeAdapter.appendChild(form, field);
}

/** A link within a sentence leaves its words behind, one that stands alone leaves nothing. */
function leaveOut(link: HtmlElement): void {
  const parent = link.parentNode;
  const isInSentence = parent?.childNodes.some((node) => 'value' in node && /\w/.test(node.value));
  if (parent && isInSentence) {
    for (const child of [...link.childNodes]) defaultTreeAdapter.insertBefore(parent, child, link);
  }
  defaultTreeAdapter.detachNode(link);
}

function isInMain(element: HtmlElement): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (at.tagName === 'main') return true;
  }
  return false;
}
