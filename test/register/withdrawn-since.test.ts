import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const CONTENT = Buffer.from('%PDF-1.4\nThe file of another child\n%%EOF\n');

let app: TestApp;
let council: Council;
let reference = '';

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-07' });
  council = await seedCouncil(app);
  [reference = ''] = await givenActions(app, council, {});
});
afterAll(() => app.close());

const registerPath = () => `/register/${reference.replace('/', '-')}`;

it('a file that the public saw and that was taken away is shown to it as at no earlier day', async () => {
  const [officer, stranger] = [await app.signIn('officer'), app.stranger()];
  await officer.submit(
    pathOf(reference, '/updates/new'),
    { claim: 'on-track', words: 'See the file.', evidenceTitle: 'The wrong file', evidencePublic: 'yes' },
    { file: { field: 'evidenceFile', filename: 'wrong.pdf', content: CONTENT } },
  );
  const [file] = await app.database.rows<{ id: number; updateId: number }>(
    'select id, update_id as "updateId" from evidence',
  );
  expect((await stranger.get(`/evidence/${file?.id}`)).status).toBe(200);
  app.clock.set('2022-06-09');
  await officer.submit(pathOf(reference, `/updates/${file?.updateId}/corrections/new`), {
    ...{ words: 'See the file.', takenOut: String(file?.id), reason: 'It belongs elsewhere' },
  });
  app.clock.set('2022-06-10');
  expect((await stranger.get(`/evidence/${file?.id}`)).status).toBe(404);
  expect((await stranger.get(`/evidence/${file?.id}?as-at=2022-06-08`)).status).not.toBe(200);
  const then = await stranger.get(`${registerPath()}?as-at=2022-06-08`);
  expect([then.status, then.words.includes('The wrong file')]).toEqual([200, false]);
});

it('a letter of the chair that left the public register is shown to the public as at no earlier day', async () => {
  const stranger = app.stranger();
  const [letter] = await app.database.rows<{ id: number }>(
    `insert into chair_letters (action_id, due_on, number, addressed_to, dated_on, title, words, signed_by, recorded_by_id, recorded_at)
     select a.id, '2022-06-01', 1, 'The team', '2022-06-06', 'Late', 'Dear team', 'The chair', $1, '2022-06-06 09:00Z' from actions a
     returning id`,
    [council.accounts.democraticServices],
  );
  const values = [letter?.id, council.accounts.democraticServices];
  await app.database.rows(
    `insert into chair_letter_sendings (letter_id, sent_on, recorded_by_id, recorded_at) values ($1, '2022-06-06', $2, '2022-06-06 10:00Z')`,
    values,
  );
  const decide = (inRegister: boolean, at: string) =>
    app.database.rows(
      `insert into chair_letter_publications (letter_id, in_register, reason, recorded_by_id, recorded_at) values ($1, $3, 'So', $2, $4)`,
      [...values, inRegister, at],
    );
  await decide(true, '2022-06-06 11:00Z');
  const path = `/register/letters/${letter?.id}`;
  expect((await stranger.get(path)).status).toBe(200);
  expect((await stranger.get(`${path}?as-at=2022-06-08`)).status).toBe(200);
  await decide(false, '2022-06-09 11:00Z');
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.get(`${path}?as-at=2022-06-08`)).status).toBe(404);
  const item = await stranger.get(`${registerPath()}?as-at=2022-06-08`);
  expect(item.words).not.toContain('First letter from the chair');
});
