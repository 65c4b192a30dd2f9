import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { MINUTES } from '../documents/papers.js';
import { runToEnd, toCheck } from '../imports/import-steps.js';
import { EVERYTHING, ReviewSteps } from '../review/review-steps.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { placesOf as placesIn } from './places-of.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let officer: Visitor;
let steps: ReviewSteps;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  council = await seedCouncil(app);
  [clerk, officer] = [await app.signIn('democratic-services'), await app.signIn('officer')];
  steps = new ReviewSteps(app, clerk);
});
afterAll(() => app.close());

const placesOf = (words: string) => placesIn(app, words);
const chain = async () => (await app.get(ChainCheckService).check()).broken;
const noted = async (kind: string) =>
  (
    await app.database.rows<{ actor: string; note: string; after: Record<string, unknown> }>(
      `select actor, note, after from audit_entries where action = 'removed personal data' and subject_kind = $1 order by id desc limit 1`,
      [kind],
    )
  )[0];

describe('personal data in a paper', () => {
  it('go from the database and from what is served; who, why and the digest stay', async () => {
    const secret = 'Philomena Quartermain';
    const text = `${MINUTES}\n\n${secret} lives at 4 Weir Lane.\n`;
    const path = await steps.handIn(text);
    await clerk.submit(`${path}/corrections/new`, { title: `Letter of ${secret}`, reason: 'A title' });
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const [kept] = await app.database.rows<{ checksum: string; size: number }>(
      'select checksum, size_bytes as size from documents where id = $1',
      [Number(path.split('/').at(-1))],
    );
    expect((await placesOf(secret)).length).toBeGreaterThan(2);
    app.clock.set('2022-06-14');
    const page = await clerk.get(path);
    const form = await clerk.get(page.links.find((link) => link.startsWith('/personal-data/')) ?? '');
    expect(form.words).toContain('It cannot be brought back');
    const without = await clerk.submitOn(form, {});
    expect([without.status, without.errors]).toEqual([422, ['Enter why it is removed']]);
    const done = await clerk.submitOn(form, {
      title: 'A letter',
      quotes: 'yes',
      reason: 'It names a resident',
    });
    const after = await clerk.follow(done);
    expect(after.words).toContain(
      'The content of this paper was removed on 14 June 2022 by Test democratic-services: It names a resident',
    );
    expect(await placesOf(secret)).toEqual([]);
    expect(await placesOf('placed outside the borough')).not.toContain('documents 1');
    const original = await clerk.get(`${path}/original`);
    expect([original.status, original.words.includes('It names a resident')]).toEqual([410, true]);
    app.clock.set('2022-06-16');
    const then = await clerk.get(`${path}?as-at=2022-06-11`);
    expect([then.status, then.words.includes(secret)]).toEqual([200, false]);
    expect((await clerk.get(`${path}/original?as-at=2022-06-11`)).status).toBe(410);
    expect(await noted('document')).toMatchObject({ note: 'It names a resident' });
    expect(String((await noted('document'))?.after.files)).toContain(
      `${kept?.size} bytes, SHA-256 ${kept?.checksum}`,
    );
    expect(await chain()).toBeNull();
    expect((await clerk.get(`/personal-data${path}`)).status).toBe(200);
    expect((await clerk.submit(`/personal-data${path}`, { reason: 'So' })).status).toBe(422);
  });
});

describe('personal data in a matter', () => {
  it('go as words, wherever they stand in it, also as it was before', async () => {
    const secret = "Jo O'Hare";
    const [reference = ''] = await givenActions(app, council, { text: `Write to ${secret} & family` });
    await clerk.submit(pathOf(reference, '/updates/new'), { claim: 'delayed', words: `${secret} was away.` });
    const [update] = await app.database.rows<{ id: number }>(
      'select id from action_updates order by id desc limit 1',
    );
    await clerk.submit(pathOf(reference, `/updates/${update?.id}/corrections/new`), {
      words: `${secret} was ill.`,
      reason: 'A slip',
    });
    await clerk.submit(pathOf(reference, '/extensions/new'), {
      ...{ 'newDueOn-day': '1', 'newDueOn-month': '9', 'newDueOn-year': '2022' },
      ...{ 'agreedOn-day': '15', 'agreedOn-month': '6', 'agreedOn-year': '2022' },
      ...{ askedBy: secret, agreedBy: 'The chair', reason: `${secret} asked` },
    });
    await app.database.rows(
      `insert into messages (to_address, subject, text_body, html_body, state, message_key, written_at, waiting_since, next_attempt_at)
       values ('x@example.org', $1, $2, $3, 'sent', 'a-test', now(), now(), now())`,
      [reference, `${reference}: ${secret} was away`, `<p>${reference}: Jo O&#x27;Hare was away</p>`],
    );
    expect(await placesOf(secret)).toEqual(
      expect.arrayContaining(['actions 1', 'update_corrections 1', 'messages 1', 'row_versions 2']),
    );
    const place = `/personal-data/items/${reference.replace('/', '-')}`;
    expect((await clerk.get(pathOf(reference))).links).toContain(place);
    const nowhere = await clerk.submit(place, { words: 'Somebody Else', reason: 'So' });
    expect(nowhere.errors.join()).toContain('These words are nowhere in this item');
    const repeated = await clerk.submit(place, { words: secret, reason: `${secret} asked us to` });
    expect(repeated.errors).toEqual(['Say why without using the words themselves']);
    const item = await clerk.follow(await clerk.submit(place, { words: secret, reason: 'At their wish' }));
    expect(item.words).toContain('Write to [removed] & family');
    expect(item.words).toContain('[removed] was ill.');
    expect(item.words).toContain('[removed] was away.');
    expect(item.words).toContain('removed personal data');
    expect(item.words).toContain('At their wish');
    expect(await placesOf(secret)).toEqual([]);
    expect(await placesOf('O&#x27;Hare')).toEqual([]);
    app.clock.set('2022-06-20');
    const then = await clerk.get(`${pathOf(reference)}?as-at=2022-06-16`);
    expect(then.words).toContain('Write to [removed] & family');
    expect(await chain()).toBeNull();
    const again = await clerk.submit(place, { words: 'family', reason: 'It tells who' });
    expect([again.errors, again.status]).toEqual([[], 303]);
    expect(await chain()).toBeNull();
  });

  it('go as the content of a file, wherever the same file proves something', async () => {
    const content = Buffer.from('%PDF-1.4\nDossier of one child\n%%EOF\n');
    const [one = '', other = ''] = await givenActions(app, council, {}, {});
    for (const reference of [one, other])
      await officer.submit(
        pathOf(reference, '/updates/new'),
        { claim: 'on-track', words: 'See the file.' },
        { file: { field: 'evidenceFile', filename: 'dossier.pdf', content } },
      );
    const form = await clerk.get(`/personal-data/items/${one.replace('/', '-')}`);
    const files = /name="files"[^>]*value="(\d+)"/.exec(form.html)?.[1] ?? '';
    const item = await clerk.follow(await clerk.submitOn(form, { files, reason: 'It is about a child' }));
    expect(item.words).toContain('removed on 20 June 2022: It is about a child');
    expect(await placesOf('Dossier of one child')).toEqual([]);
    const shown = await clerk.get(pathOf(other));
    const evidence = shown.links.find((link) => link.startsWith('/evidence/')) ?? '';
    const gone = await officer.get(evidence);
    expect([gone.status, gone.words.includes('It is about a child')]).toEqual([410, true]);
    const digest = createHash('sha256').update(content).digest('hex');
    expect(String((await noted('action'))?.after.files)).toContain(`SHA-256 ${digest}`);
    await officer.submit(
      pathOf(other, '/updates/new'),
      { claim: 'on-track', words: 'Once more.' },
      { file: { field: 'evidenceFile', filename: 'again.pdf', content } },
    );
    expect(await placesOf('Dossier of one child')).toEqual([]);
  });
});

describe('personal data in what is kept to be looked up', () => {
  it('go from an imported sheet; what it made stays', async () => {
    const sheet =
      'Ref,Action,Meeting date,Lead officer,Deadline,Note\nP1,Mend the weir,11/05/2022,Fostering Team,30/09/2022,Ring Ottoline Peverell';
    const done = await runToEnd(clerk, await toCheck(clerk, 'Ottoline Peverell.csv', sheet));
    const place = `/personal-data${done.path}`;
    const after = await clerk.follow(await clerk.submit(place, { reason: 'A note about a person' }));
    expect(after.words).toContain('The content of this sheet was removed on');
    expect(await placesOf('Ottoline Peverell')).toEqual(['audit_entries 1']);
    const [action] = await app.database.rows<{ number: number }>(
      `select number from actions where text = 'Mend the weir'`,
    );
    await clerk.submit(`/personal-data/items/A2022-${String(action?.number).padStart(3, '0')}`, {
      words: 'Ottoline Peverell',
      reason: 'A note about a person',
    });
    expect(await placesOf('Ottoline Peverell')).toEqual([]);
    expect((await clerk.get(`${done.path}/original`)).status).toBe(410);
    expect((await clerk.get('/actions?state=all')).words).toContain('Mend the weir');
    expect(after.links).not.toContain(`${done.path}/undo`);
    expect((await clerk.get('/imports')).status).toBe(200);
    expect(await chain()).toBeNull();
  });

  it('go from an answer by email, with its files', async () => {
    const [reply] = await app.database.rows<{ id: number }>(
      `with r as (
         insert into mailed_replies (mail_key, kind, from_address, subject, words, received_at, state)
         values ('k', 'stranger', 'x@example.org', 'About Ansel Tharp', 'Ansel Tharp is ill', now(), 'waiting') returning id)
       select id from r`,
    );
    const page = await clerk.get(`/reminders/replies/${reply?.id}`);
    expect(page.links).toContain(`/personal-data/replies/${reply?.id}`);
    const after = await clerk.follow(
      await clerk.submit(`/personal-data/replies/${reply?.id}`, { reason: 'Not for us' }),
    );
    expect(after.words).toContain('Not for us');
    expect(await placesOf('Ansel Tharp')).toEqual([]);
    expect(await chain()).toBeNull();
  });
});

describe('the trail', () => {
  it('breaks where words go of which no entry tells', async () => {
    const [entry] = await app.database.rows<{ id: number }>(
      `select id from audit_entries where subject_kind = 'action' and position('resolution' in after::text) > 0 and not is_redacted
       order by id limit 1`,
    );
    await app.database.rows(
      `select redact_trail(subject_kind, subject_id, 'resolution', 'nothing') from audit_entries where id = $1`,
      [entry?.id],
    );
    expect((await chain())?.id).toBe(entry?.id);
  });

  it('still refuses every other change', async () => {
    await expect(
      app.database.rows(`update audit_entries set note = 'x', is_redacted = true, salt = null`),
    ).rejects.toThrow('never changed or removed');
    await expect(app.database.rows(`update row_versions set facts = null`)).rejects.toThrow(
      'never changed or removed',
    );
  });

  it.each(['officer', 'member', 'public-reader'] as const)('lets no %s remove anything', async (role) => {
    const visitor = await app.signIn(role);
    expect((await visitor.get('/personal-data/items/A2022-001')).status).toBe(403);
    expect((await visitor.get('/personal-data/documents/1')).status).toBe(403);
  });
});
