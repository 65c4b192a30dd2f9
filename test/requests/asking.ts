import type { RequestKind } from '../../src/requests/request.rules.js';
import type { House } from '../support/house.js';
import type { VisitedPage } from '../support/visited-page.js';

/** What the clerk enters of who decided between meetings. */
export const AGREED = {
  decidedBy: 'Chair',
  'decidedOn-day': '15',
  'decidedOn-month': '6',
  'decidedOn-year': '2022',
};

/** The boxes of a day of 2022 until which more time is asked for. */
export const until = (day: string, month: string) => ({
  'untilOn-day': day,
  'untilOn-month': month,
  'untilOn-year': '2022',
});

/** Sends one of the two forms that ask about an action of 2022 on the page of a link. */
export async function askByLink(
  house: House,
  link: string,
  number: number,
  { kind, fields }: { readonly kind: RequestKind; readonly fields: Record<string, string> },
): Promise<VisitedPage> {
  const officer = house.stranger();
  const page = await officer.get(link);
  const path = `A2022-${String(number).padStart(3, '0')}`;
  const ending = `${kind === 'more-time' ? '_time' : '_other'}_${path}`;
  const named = Object.entries(fields).map(([name, value]) => {
    const [field, part] = name.split('-');
    return [`${field}${ending}${part ? `-${part}` : ''}`, value];
  });
  const token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  return officer.post(`${link}/${path}/requests`, { _csrf: token, kind, ...Object.fromEntries(named) });
}

/** The requests that nobody has decided, the oldest first. */
export async function waitingIds(house: House): Promise<string[]> {
  const rows = await house.database.rows<{ id: number }>(
    'select id from requests q where not exists (select from request_outcomes where request_id = q.id) order by id',
  );
  return rows.map(({ id }) => String(id));
}
