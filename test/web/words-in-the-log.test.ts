import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryLoop } from '../../src/mail/delivery-loop.service.js';
import { MailService } from '../../src/mail/mail.service.js';
import { toCheck } from '../imports/import-steps.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { UnrulyMailServer } from '../support/unruly-mail-server.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

type Line = {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  method?: string;
  path?: string;
  status?: number;
  accountId?: number;
  fault?: { type: string; code?: string; stack: string[] };
};

/** Words that people type, an address, a token: none of them is for a log. */
const PLANTED = 'Rosalind Plantagenet';
const ADDRESS = 'rosalind.plantagenet@home.example';
const TOKEN = 'plantagenet-'.padEnd(43, 'x');
const TRACES = /plantagenet|argon2|three random words|@thornmere\.example|127\.0\.0\.1/i;

describe('the log', () => {
  let mails: UnrulyMailServer;
  let app: TestApp;
  let clerk: Visitor;
  const lines: string[] = [];
  beforeAll(async () => {
    mails = await UnrulyMailServer.open();
    app = await openTestApp({
      environment: { SMTP_URL: mails.url },
      log: { write: (line) => void lines.push(line) },
    });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await mails.close();
  });
  beforeEach(() => {
    lines.length = 0;
  });

  const read = () => lines.map((line) => JSON.parse(line) as Line);
  const errors = () => read().filter(({ level }) => level === 'error');
  /** Has the database refuse every new row of a table with what stands in it. */
  const refuseRowsOf = async (table: string) => {
    await app.database.rows(`
      create or replace function refuse_row() returns trigger language plpgsql as
        $$ begin raise exception 'refused: %', new using detail = new::text, hint = '${PLANTED}'; end $$`);
    await app.database.rows(
      `create trigger refuse_row before insert on ${table} for each row execute function refuse_row()`,
    );
    return () => app.database.rows(`drop trigger refuse_row on ${table}`);
  };

  it('tells of a failed query who asked for what, by the number that the page shows, and none of its values', async () => {
    const mend = await refuseRowsOf('saved_views');
    const page = await clerk.submit('/saved-views/new?address=%2Factions', { name: PLANTED });
    await mend();
    expect(page.status).toBe(500);
    const [line] = errors();
    expect(line).toMatchObject({
      ...{ level: 'error', method: 'POST', status: 500, msg: 'a request failed' },
      path: page.path.split('?')[0],
      accountId: await app.account('democratic-services'),
      fault: { type: 'QueryFailedError', code: 'P0001' },
    });
    expect(line?.fault?.stack.join()).toMatch(/saved-view/);
    expect(line?.requestId).toMatch(/^[2-9A-Z]{10}$/);
    expect(page.words).toContain(`Quote this number if you ask for help: ${line?.requestId}`);
    expect(lines.join('')).not.toMatch(TRACES);
  });

  it('gives no two requests one number, and none that follows from another', async () => {
    for (let n = 0; n < 5; n++) await app.stranger().get('/nothing-here');
    const numbers = read().map(({ requestId }) => requestId);
    expect(numbers).toHaveLength(5);
    expect(new Set(numbers).size).toBe(5);
  });

  it('keeps of addresses the path alone, and no secret part of it', async () => {
    await clerk.get(`/search?q=${encodeURIComponent(PLANTED)}`);
    await clerk.get(`/actions?q=plantagenet`);
    await app.stranger().get(`/answer/${TOKEN}`);
    await app.stranger().get(`/calendar/${TOKEN}`);
    await app.stranger().get(`/answer/${TOKEN}%zz`);
    expect(read().map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/search', '/actions', '/answer/…', '/calendar/…']),
    );
    expect(lines.join('')).not.toMatch(TRACES);
  });

  it('knows nothing of what somebody types who signs in', async () => {
    await app.stranger().submit('/sign-in', { email: ADDRESS, password: PLANTED });
    await app.stranger().submit('/sign-in', { email: PLANTED, password: PASSWORD });
    await app.stranger().post('/sign-in', { email: ADDRESS, password: PLANTED });
    const mend = await refuseRowsOf('throttle_counts');
    const failed = await app.stranger().submit('/sign-in', { email: ADDRESS, password: PLANTED });
    await mend();
    expect(failed.status).toBe(500);
    expect(errors()).toHaveLength(1);
    expect(lines.join('')).not.toMatch(TRACES);
  });

  it('knows no address of a message that a mail server refuses, nor of one that cannot be kept', async () => {
    mails.conduct = (step) => (step === 'recipient' ? { reply: 550 } : null);
    const mail = { key: 'test:planted', to: ADDRESS, cc: [], subject: PLANTED, text: PLANTED, html: PLANTED };
    await app.database.transact((tx) => app.get(MailService).write({ tx, at: app.clock.now() }, mail));
    await app.get(MailService).deliverDue();
    await app.database.rows('alter table messages rename to messages_away');
    await app.get(DeliveryLoop).look();
    await app.database.rows('alter table messages_away rename to messages');
    expect(errors()).toMatchObject([
      { msg: 'Messages could not be sent', fault: { type: 'QueryFailedError', code: '42P01' } },
    ]);
    expect(lines.join('')).not.toMatch(TRACES);
  });

  it('knows nothing of the rows of an import that is rejected, nor of a batch that fails', async () => {
    const sheet = `Ref,Recommendation,Due\nX1,${PLANTED} be moved,not a day\nX2,That ${ADDRESS} be told,30/09/2022\n`;
    const check = await toCheck(clerk, 'plantagenet.csv', sheet);
    expect(check.status).toBe(200);
    const mend = await refuseRowsOf('recommendations');
    const action = check.path.split('?')[0] ?? check.path;
    await clerk.submitOn(check, {}, { action });
    const failed = () => errors().find(({ msg }) => /^A batch of import \d+ failed$/.test(msg));
    expect(await until(failed)).toMatchObject({ fault: { type: 'QueryFailedError', code: 'P0001' } });
    await mend();
    expect(lines.join('')).not.toMatch(TRACES);
  });
});
