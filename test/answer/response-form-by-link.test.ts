import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../reminders/owed.js';
import { type Filling, filledForm, type WholeFilling } from '../responses/filled-form.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { repackedZip } from '../support/repacked-zip.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { wordBomb } from '../support/word-by-hand.js';
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
    expect(sent.words).toContain('R2022/008: “soon” is not a date');
    expect((await send({})).words).toContain('Nothing is filled in on this form');
    const other = await send({}, {}, Buffer.from('A letter of no form.'));
    expect(other.words).toContain('is not the response form');
    expect(await drafts()).toEqual([]);
  });

  it('says of what is exempt no more than of what is not there, and of neither anything that is not asked', async () => {
    const { CYP, EXEC } = council.bodies;
    await app.database.rows(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, publicity, exempt_ground, public_summary, recorded_at)
       values (2022, 5, 'Kingfisher: find a placement', $1, $2, '2022-06-01', 'exempt', 'paragraph-1', 'A child', now())`,
      [CYP, EXEC],
    );
    const naming = (reference: string) =>
      repackedZip(
        filledForm(blank, { 'R2022/007': { decision: [['Accepted']] } }),
        'word/document.xml',
        (xml) => xml.replaceAll('R2022/007', reference),
      );
    const [exempt, unknown] = [
      await send({}, {}, naming('R2022/005')),
      await send({}, {}, naming('R2022/999')),
    ];
    expect([exempt.status, unknown.status]).toEqual([422, 422]);
    expect(exempt.words).not.toContain('Kingfisher');
    expect(exempt.errors.map((each) => each.replaceAll('R2022/005', 'R2022/999'))).toEqual(unknown.errors);
    expect(await drafts()).toEqual([]);
  });

  it('that is a bomb is refused by name', async () => {
    for (const says of [2_000, 2 ** 31]) {
      const sent = await send({}, {}, wordBomb(says));
      expect([sent.status, sent.words.includes('answers.docx')]).toEqual([422, true]);
    }
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
