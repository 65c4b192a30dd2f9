import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { linkIn, mailTo, remindedLink } from './by-link.js';

const LIAISON = 'liaison@hospitals.example';
const SECRETARIAT = 'secretariat@thornmere.example';
const TRUST = 'Thornmere Hospitals NHS Trust';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  await app.database.rows('update owners set organisation = $1 where id = $2', [
    TRUST,
    council.owners.contact,
  ]);
  await app.database.rows(`insert into owners (kind, name, email) values ('team', 'Executive', $1)`, [
    SECRETARIAT,
  ]);
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

/** A recommendation to the Executive by one day and to the trust by another. */
async function askBoth(number: number, executiveDueOn: string, trustDueOn: string): Promise<void> {
  const { HEALTH, EXEC, NHS } = council.bodies;
  await ask(app, number, HEALTH, EXEC, executiveDueOn);
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, response_due_on, recorded_at)
     select id, $2, 'health', $3::date, '2022-01-10T12:00:00Z' from recommendations where number = $1`,
    [number, NHS, trustDueOn],
  );
  await app.database.rows(
    `insert into clock_events (recommendation_id, addressee_id, kind, happened_on, recorded_by_id, recorded_at)
     select id, $2, 'request', $3::date - 28, $4, '2022-05-18T12:00:00Z' from recommendations where number = $1`,
    [number, NHS, trustDueOn, council.accounts.democraticServices],
  );
}

async function send(link: string, reference: string, fields: Record<string, string>, form = `_${reference}`) {
  const named = Object.entries({ sender: 'Ivo Marsh', ...fields }).map(([name, value]) => {
    const [field, part] = name.split('-');
    return [`${field}${form}${part ? `-${part}` : ''}`, value];
  });
  const body = form.endsWith('-NHS') ? '?body=NHS' : '';
  return app.stranger().submit(link, Object.fromEntries(named), {
    action: `${link}/${reference}/responses${body}`,
  });
}

const DECIDED = { 'decidedOn-day': '10', 'decidedOn-month': '6', 'decidedOn-year': '2022' };
const told = () =>
  app.database.rows(
    `select b.code, a.decision from responses s join bodies b on b.id = s.body_id
     join response_answers a on a.response_id = s.id order by s.id`,
  );

describe('two addressees of a recommendation, each by its own link', () => {
  let trust: string;
  let executive: string;

  it('see their own duty and day', async () => {
    await askBoth(7, '2022-06-14', '2022-06-15');
    trust = await remindedLink(app, catcher, '2022-06-15', LIAISON);
    executive = linkIn(mailTo(catcher, SECRETARIAT));
    const ofTrust = await app.stranger().get(trust);
    expect(ofTrust.words).toContain('Response due 15 June 2022');
    expect(ofTrust.words).toContain('SI 2013/218 reg. 22');
    expect(ofTrust.words).not.toContain('14 June 2022');
    const ofExecutive = await app.stranger().get(executive);
    expect(ofExecutive.words).toContain('Response due 14 June 2022, 1 day late');
    expect(ofExecutive.words).not.toContain('SI 2013/218 reg. 22');
  });

  it('send drafts that wait side by side, each in place of its own only', async () => {
    await send(executive, 'R2022-007', { decision: 'accepted', ...DECIDED });
    await send(trust, 'R2022-007', { decision: 'accepted', ...DECIDED });
    await send(trust, 'R2022-007', { decision: 'rejected', reasons: 'No nurse is free', ...DECIDED });
    const clerk = await app.signIn('democratic-services');
    const list = await clerk.get('/responses/drafts');
    expect(list.words).toMatch(/For Executive Response due 14 June 2022 It says Accepted/);
    expect(list.words).toMatch(new RegExp(`For ${TRUST} Response due 15 June 2022 It says Rejected`));
    expect(list.links.filter((href) => href.startsWith('/responses/new'))).toHaveLength(2);
    expect((await app.stranger().get(executive)).words).not.toContain('Rejected: draft of');
  });

  it('are recorded each with its own response', async () => {
    const clerk = await app.signIn('democratic-services');
    const drafts = (await clerk.get('/responses/drafts')).links.filter((href) =>
      href.startsWith('/responses/new'),
    );
    const ofTrust = await clerk.submit(drafts[1] ?? '', {});
    expect([ofTrust.errors, ofTrust.status]).toEqual([[], 303]);
    expect(await told()).toEqual([{ code: 'NHS', decision: 'rejected' }]);
    expect((await clerk.get('/recommendations/R2022-007')).wordsOf('strong')).toContain('Response overdue');
    expect((await app.stranger().get(trust)).words).toContain('It is recorded as the formal response.');
    expect((await app.stranger().get(executive)).words).toContain('It is waiting to be confirmed.');
    const ofExecutive = await clerk.submit(drafts[0] ?? '', {});
    expect([ofExecutive.errors, ofExecutive.status]).toEqual([[], 303]);
    expect(await told()).toEqual([
      { code: 'NHS', decision: 'rejected' },
      { code: 'EXEC', decision: 'accepted' },
    ]);
    expect((await clerk.get('/recommendations/R2022-007')).wordsOf('strong')).toContain(
      'Accepted, no action with owner and date',
    );
  });
});

describe('one mailbox for both addressees', () => {
  it('has a form for each on its page', async () => {
    await app.database.rows('update owners set email = $1 where id = $2', [
      SECRETARIAT,
      council.owners.contact,
    ]);
    await askBoth(8, '2022-06-20', '2022-06-21');
    const link = await remindedLink(app, catcher, '2022-06-21', SECRETARIAT);
    const page = await app.stranger().get(link);
    expect(page.words).toContain('R2022/008 (Executive):');
    expect(page.words).toContain(`R2022/008 (${TRUST}):`);
    const silent = await send(link, 'R2022-008', { decision: 'rejected' }, '_R2022-008-NHS');
    expect(silent.errors).toEqual(['R2022/008: Enter why it is rejected']);
    expect(silent.html.match(/value="rejected"[^>]*checked/g)).toHaveLength(1);
    await send(link, 'R2022-008', { decision: 'rejected', reasons: 'No money' }, '_R2022-008-NHS');
    await send(link, 'R2022-008', { decision: 'accepted' });
    expect(
      await app.database.rows(
        `select b.code, d.decision from response_drafts d join bodies b on b.id = d.body_id
         join recommendations r on r.id = d.recommendation_id and r.number = 8 order by d.id`,
      ),
    ).toEqual([
      { code: 'NHS', decision: 'rejected' },
      { code: 'EXEC', decision: 'accepted' },
    ]);
  });
});
