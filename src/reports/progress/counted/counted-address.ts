import { isCalendarDay } from '../../../calendar/calendar-day.js';
import { textIn } from '../../../web/form.js';
import { audienceIn } from '../../audience-address.js';
import { bandWords, type CountedWish } from './counted-wish.js';

type Query = Readonly<Record<string, unknown>>;

/** Reads the address of the items of a number. */
export function readCountedAddress(query: Query): CountedWish {
  const since = textIn(query, 'since');
  const band = textIn(query, 'band');
  const part = (name: string) => (typeof query[name] === 'string' ? textIn(query, name) : null);
  return {
    body: textIn(query, 'body') || 'OSB',
    of: textIn(query, 'of') === 'actions' ? 'actions' : 'recommendations',
    count: textIn(query, 'count') || 'made',
    audience: audienceIn(query),
    since: isCalendarDay(since) ? since : null,
    panel: part('panel'),
    directorate: part('directorate'),
    year: part('year'),
    band: bandWords(Number(band)) !== null && band !== '' ? Number(band) : null,
  };
}
