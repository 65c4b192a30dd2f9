import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const WRONG = { claim: 'complete', words: 'All forty homes were inspected.' };

describe('an update that is corrected', () => {
  let app: TestApp;
  let council: Council;
  let officer: Visitor;
  let clerk: Visitor;
  let reference: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    [officer, clerk] = [await app.signIn('officer'), await app.signIn('democratic-services')];
  });
  beforeEach(async () => {
    app.clock.set('2022-06-01');
    [reference = ''] = await givenActions(app, council, {});
    await officer.submit(pathOf(reference, '/updates/new'), {
      ...WRONG,
      ...boxes('forecastOn', '2022-06-30'),
      evidenceTitle: 'The list',
      evidenceAddress: 'https://example.org/list',
    });
    app.clock.set('2022-06-08');
  });
  afterAll(() => app.close());

  const correction = async () => {
    const rows = await app.database.rows<{ id: number }>(
      'select u.id from action_updates u order by u.id desc limit 1',
    );
    return pathOf(reference, `/updates/${rows[0]?.id}/corrections/new`);
  };
  const judge = (verdict: string) =>
    app.database.rows(
      `with m as (insert into meetings (body_id, held_on) values ($1, $4) on conflict do nothing returning id)
       insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
       select a.id, coalesce((select id from m), (select id from meetings where body_id = $1 and held_on = $4)), $2, $4, $3, $4::date
       from actions a order by a.id desc limit 1`,
      [council.bodies.CYP, verdict, council.accounts.democraticServices, '2022-06-05'],
    );

  it('says what is right, keeps what it said first, and moves the state of its action', async () => {
    expect((await officer.get(pathOf(reference))).words).toContain('Claimed complete');
    const form = await officer.get(await correction());
    expect(form.words).toContain('The page of the action keeps what the update says now');
    const done = await officer.submitOn(form, {
      claim: 'delayed',
      words: 'Fourteen of forty homes were inspected.',
      ...boxes('forecastOn', '2022-09-30'),
      takenOut: /value="(\d+)"[^>]*>\s*<label[^>]*>\s*The list/.exec(form.html)?.[1] ?? '',
      reason: 'I read the wrong line',
    });
    const item = await officer.follow(done);
    expect(item.words).toContain('The update on');
    expect(item.words).toContain('Fourteen of forty homes were inspected.');
    expect(item.words).toContain('Corrected on 8 June 2022 by Test officer: I read the wrong line');
    expect(item.words).toContain(
      'First said: complete, forecast 30 June 2022 All forty homes were inspected.',
    );
    expect(item.words).toContain('Evidence taken away: The list: https://example.org/list');
    expect(item.words).not.toContain('Claimed complete');
    expect(item.words).toContain('Test officer corrected an update');
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
  });

  it('is as at an earlier day what was known then', async () => {
    await officer.submit(await correction(), { claim: 'delayed', words: 'Hardly any.', reason: 'A slip' });
    app.clock.set('2022-06-12');
    const then = await officer.get(`${pathOf(reference)}?as-at=2022-06-03`);
    expect(then.words).toContain('Claimed complete');
    expect(then.words).toContain('All forty homes were inspected.');
    expect(then.words).not.toContain('Hardly any.');
    const now = await officer.get(`${pathOf(reference)}?as-at=2022-06-09`);
    expect(now.words).toContain('Hardly any.');
    expect(now.words).not.toContain('Claimed complete');
  });

  it.each([
    [{ reason: '' }, 'Enter why it is corrected'],
    [{ words: '', reason: 'So' }, 'Enter what was done'],
    [{ reason: 'So' }, 'Change what the update says, or cancel'],
  ])('is shown again with what was typed where something is missing: %j', async (fields, message) => {
    const answer = await officer.submit(await correction(), fields);
    expect([answer.status, answer.errors]).toEqual([422, [message]]);
  });

  it('may be corrected a second time, and shows both', async () => {
    await officer.submit(await correction(), { words: 'Twelve.', reason: 'First slip' });
    const item = await officer.follow(
      await officer.submit(await correction(), { words: 'Eleven.', reason: 'Second slip' }),
    );
    expect(item.words).toMatch(
      /First slip.*First said: complete.*All forty.*Second slip.*Said before that.*Twelve\./,
    );
  });

  it('is closed to its writer once a meeting has judged it, and its claim to everybody', async () => {
    const open = await officer.get(await correction());
    await judge('not-agreed');
    const late = await officer.submitOn(open, { claim: 'on-track', reason: 'So' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('A meeting judged it on 5 June 2022: ask democratic services to correct it');
    expect((await officer.get(await correction())).status).toBe(409);
    const form = await clerk.get(await correction());
    expect(form.words).toContain('A meeting gave its verdict on this claim on 5 June 2022, so it stays');
    const forced = await clerk.submitOn(form, {
      claim: 'on-track',
      words: 'Thirty-nine.',
      reason: 'One lost',
    });
    expect((await clerk.follow(forced)).words).toContain('Thirty-nine.');
    const [kept] = await app.database.rows<{ claim: string }>(
      'select claim from action_updates order by id desc limit 1',
    );
    expect(kept?.claim).toBe('complete');
  });

  it('keeps the claim with which it closed an occurrence of a duty', async () => {
    [reference = ''] = await givenActions(app, council, {
      cadence: 'monthly',
      dueOn: '2022-06-15',
      madeOn: '2022-05-20',
    });
    const said = { claim: 'on-track', words: 'Reported.', occurrence: '2022-06-15' };
    expect((await officer.submit(pathOf(reference, '/updates/new'), said)).status).toBe(303);
    const form = await officer.get(await correction());
    expect(form.words).toContain('It reported as done what was due on 15 June 2022');
    const item = await officer.follow(
      await officer.submitOn(form, { words: 'Reported orally.', reason: 'So' }),
    );
    expect(item.words).toContain('Due 15 July 2022');
    expect(item.words).toContain('Reported orally.');
  });

  it('was changed by somebody else meanwhile', async () => {
    const form = await officer.get(await correction());
    await clerk.submit(await correction(), { words: 'Ten.', reason: 'As told by telephone' });
    const late = await officer.submitOn(form, { words: 'Eleven.', reason: 'So' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Test democratic-services corrected an update');
  });

  it('belongs to its writer and to democratic services', async () => {
    const path = await correction();
    for (const role of ['member', 'administrator'] as const)
      expect((await (await app.signIn(role)).get(path)).status).toBe(role === 'member' ? 403 : 200);
    expect((await (await app.signIn('officer', 'other@thornmere.example')).get(path)).status).toBe(403);
    expect((await officer.get(path.replace(/\d+(?=\/corr)/, '99999'))).status).toBe(404);
  });
});
