import type { RequestKind } from '../../src/requests/request.rules.js';
import { remindedLink } from '../answer/by-link.js';
import { owe } from '../reminders/owed.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';

/** Whoever holds the post that owes. */
export const OFFICER = 'officer@thornmere.example';

/**
 * A council of 15 June 2022 whose director owes eleven actions, the last one exempt, and has the link of a reminder.
 * @param undoMinutes for how long a decision may be undone; answers to requests go at once where it may not be
 */
export async function openAsked(undoMinutes = 0) {
  const catcher = await MailCatcher.open();
  const environment = { SMTP_URL: catcher.url, UNDO_MINUTES: String(undoMinutes) };
  const app = await openTestApp({ today: '2022-06-15', environment });
  const council = await seedCouncil(app);
  const bodyId = council.bodies.CYP;
  const ownerId = council.owners.director;
  for (let number = 1; number <= 11; number += 1) {
    const publicity = number === 11 ? 'exempt' : 'published';
    const text = `Report on matter ${number}`;
    await owe(app, { number, bodyId, ownerId, dueOn: '2022-06-15', text, publicity });
  }
  for (const heldOn of ['2022-06-14', '2022-07-12'])
    await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [bodyId, heldOn]);
  const clerk = await app.signIn('democratic-services');
  const link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
  return { catcher, app, council, clerk, link };
}

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
  app: TestApp,
  link: string,
  number: number,
  { kind, fields }: { readonly kind: RequestKind; readonly fields: Record<string, string> },
): Promise<VisitedPage> {
  const officer = app.stranger();
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
export async function waitingIds(app: TestApp): Promise<string[]> {
  const rows = await app.database.rows<{ id: number }>(
    'select id from requests q where not exists (select from request_outcomes where request_id = q.id) order by id',
  );
  return rows.map(({ id }) => String(id));
}
