import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { AS_AT, showsThePast } from './as-at.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Links that lead back to today say so. */
const TO_TODAY = 'data-app-today';

/** A page as at an earlier day whose links and filters stay on that day, as far as they lead to pages that show it. */
export function keepDayInLinks(html: string, day: CalendarDay): string {
  const document = parse(html);
  for (const element of elementsIn(document)) {
    if (element.tagName === 'a') keepDayInLink(element, day);
    if (element.tagName === 'form') keepDayInForm(element, day);
  }
  return serialize(document);
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function keepDayInLink(link: Element, day: CalendarDay): void {
  const href = link.attrs.find(({ name }) => name === 'href');
  if (!href?.value.startsWith('/') || link.attrs.some(({ name }) => name === TO_TODAY)) return;
  const { pathname, searchParams, hash } = new URL(href.value, 'http://here');
  if (!showsThePast(pathname) || searchParams.has(AS_AT)) return;
  searchParams.set(AS_AT, day);
  href.value = `${pathname}?${searchParams}${hash}`;
}

function keepDayInForm(form: Element, day: CalendarDay): void {
  const attribute = (wanted: string) => form.attrs.find(({ name }) => name === wanted)?.value;
  if (attribute('method')?.toLowerCase() === 'post') return;
  const action = attribute('action');
  if (action && !showsThePast(action.split('?')[0] ?? '')) return;
  const attrs = Object.entries({ type: 'hidden', name: AS_AT, value: day }).map(([name, value]) => ({
    name,
    value,
  }));
  defaultTreeAdapter.appendChild(form, defaultTreeAdapter.createElement('input', form.namespaceURI, attrs));
}
