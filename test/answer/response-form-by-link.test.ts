import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../reminders/owed.js';
import { type Filling, filledForm, type WholeFilling } from '../responses/filled-form.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { remindedLink } from './by-link.js';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let link: string;
let blank: Buffer;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const { HEALTH, NHS } = council.bodies;
  await app.database.rows(`update owners set organisation = 'Thornmere Hospitals NHS Trust' where id = $1`, [
    council.owners.contact,
  ]);
  for (const number of [7, 8]) await ask(app, number, HEALTH, NHS, '2022-06-15');
  link = await remindedLink(app, catcher, '2022-06-15', 'liaison@hospitals.example');
  blank = (await app.stranger().get(`${link}/response-form?body=NHS`)).body;
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

const send = (
  answers: Record<string, Filling>,
  whole: WholeFilling = {},
  content = filledForm(blank, answers, whole),
) =>
  app.stranger().submit(
    link,
    { sender_word_NHS: 'Ivo Marsh' },
    {
      action: `${link}/response-form?body=NHS`,
      file: { field: 'file_word_NHS', filename: 'answers.docx', content },
    },
  );
const drafts = () =>
  app.database.rows(
    `select r.number, d.decision, d.reasons, d.action_text, d.action_due_on, d.decided_on, d.sent_by
     from response_drafts d join recommendations r on r.id = d.recommendation_id order by d.id`,
  );

describe('the response form by a link', () => {
  it('is offered with everything that is asked, and to nobody else', async () => {
    const page = await app.stranger().get(link);
    expect(page.words).toContain('Answer in Word instead');
    expect(page.links).toContain(`${new URL(link, 'http://x').pathname}/response-form?body=NHS`);
    expect(blank.subarray(0, 2).toString()).toBe('PK');
    expect((await app.stranger().get(`${link}/response-form?body=EXEC`)).status).toBe(404);
    expect((await app.stranger().get('/answer/nothing/response-form?body=NHS')).status).not.toBe(200);
  });

  it('sends nothing where something in it is at fault, and says what', async () => {
    const sent = await send({
      'R2022/007': { decision: [['Rejected']] },
      'R2022/008': { decision: [['Accepted']], action: [['Do it.']], due: [['soon']] },
    });
    expect(sent.status).toBe(422);
    expect(sent.words).toContain('R2022/007: Enter why it is rejected');
    expect(sent.words).toContain('R2022/008: “soon” names no day');
    expect((await send({})).words).toContain('Nothing is filled in on this form');
    const other = await send({}, {}, Buffer.from('A letter of no form.'));
    expect(other.words).toContain('is not the response form');
    expect(await drafts()).toEqual([]);
  });

  it('becomes a draft for each recommendation, with the file, for democratic services to confirm', async () => {
    const sent = await send(
      {
        'R2022/007': {
          decision: [['Accepted in part']],
          reasons: [['As far as we can.']],
          action: [['Open on Saturdays.']],
          owner: [['Head of Outpatients']],
          due: [['1 September 2022']],
        },
      },
      { decidedOn: [['14 June 2022']], decidedBy: [['The board of the trust']] },
    );
    expect(sent.status).toBe(303);
    expect((await app.stranger().get(sent.location ?? '')).words).toContain(
      'Your draft responses are with democratic services',
    );
    expect(await drafts()).toEqual([
      {
        ...{ number: 7, decision: 'accepted-in-part', reasons: 'As far as we can.' },
        ...{ action_text: 'Open on Saturdays.\nOwner: Head of Outpatients', action_due_on: '2022-09-01' },
        ...{ decided_on: '2022-06-14', sent_by: expect.stringContaining('Ivo Marsh') },
      },
    ]);
    const clerk = await app.signIn('democratic-services');
    const waiting = await clerk.get('/responses/drafts');
    expect(waiting.words).toContain('R2022/007');
    expect(waiting.words).toContain('answers.docx');
    expect((await app.database.rows('select id from responses')).length).toBe(0);
  });
});
