import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERYTHING, ReviewSteps } from '../review/review-steps.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { mailTo, remindedLink } from './by-link.js';

const OFFICER = 'officer@thornmere.example';
const QUESTION = 'Councillor Whitlock asked how many placements broke down.';
const PAPER = `Minutes of the Children's Panel held on 11 May 2022

Present: Councillor I Whitlock

5. PLACEMENTS

${QUESTION} The Director of Children's Services undertook to send the figures to members by 14 June 2022.
`;

describe('the question that an action answers', () => {
  let catcher: MailCatcher;
  let app: TestApp;
  let clerk: Visitor;
  beforeAll(async () => {
    catcher = await MailCatcher.open();
    app = await openTestApp({ today: '2022-06-01', environment: { SMTP_URL: catcher.url } });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await catcher.close();
  });

  it('goes from the paper to the action, its page, the email and the page of the link', async () => {
    const steps = new ReviewSteps(app, clerk);
    const path = await steps.handIn(PAPER);
    expect((await clerk.get(`${path}/review`)).words).toContain(`The question it answers: ${QUESTION}`);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const page = await clerk.get('/actions/A2022-001');
    expect(page.words).toContain(`The question it answers ${QUESTION}`);
    const link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
    for (const words of [mailTo(catcher, OFFICER).text, mailTo(catcher, OFFICER).html])
      expect(words?.replace(/\s+/g, ' ')).toContain(`It answers the question: “${QUESTION}”`);
    expect((await app.stranger().get(link)).words).toContain(`The question it answers ${QUESTION}`);
  });

  it('can be put right, which the trail says', async () => {
    const right = 'Councillor Whitlock asked how many placements broke down in 2021.';
    const done = await clerk.submit('/actions/A2022-001/edit', { question: right });
    expect([done.errors, done.status]).toEqual([[], 303]);
    const page = await clerk.get('/actions/A2022-001');
    expect(page.words).toContain(`The question it answers ${right}`);
    const [entry] = await app.database.rows<{ before: object; after: object }>(
      `select before, after from audit_entries where action = 'amended' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ before: { question: QUESTION }, after: { question: right } });
    const owner = await app.database.rows('select owner_id from actions where owner_id is not null');
    expect(owner).toHaveLength(1);
  });

  it('is asked of whoever enters an action by hand', async () => {
    const question = 'Councillor Whitlock asked who pays.';
    const fields = { text: 'Say who pays', origin: 'by-hand', body: 'CYP', question };
    const made = await clerk.submit('/actions/new', fields, { action: '/actions/new' });
    expect([made.errors, made.status]).toEqual([[], 303]);
    expect((await clerk.follow(made)).words).toContain(question);
  });

  it('is not told of what is exempt', async () => {
    await app.database.rows(`update actions set publicity = 'exempt' where number = 1`);
    app.clock.set('2022-06-22');
    await remindedLink(app, catcher, '2022-06-22', OFFICER);
    expect(mailTo(catcher, OFFICER).text).toContain('A2022/001');
    expect(mailTo(catcher, OFFICER).text).not.toContain('placements broke down');
    const stranger = await app.stranger().get('/register/A2022-001');
    expect([stranger.status, stranger.words.includes('placements')]).toEqual([404, false]);
  });
});
