import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

const AT_PANEL = { body: 'CYP', ...boxes('heldOn', '2022-06-01') };

describe('a verdict', () => {
  let app: TestApp;
  let council: Council;
  let reference: string;
  let officer: Visitor;
  let keeper: Visitor;
  let chair: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    officer = await app.signIn('officer');
    keeper = await app.signIn('democratic-services');
    chair = await app.signIn('member');
  });
  beforeEach(async () => {
    [reference = ''] = await givenActions(app, council, { dueOn: '2022-05-20' });
    await officer.submit(pathOf(reference, '/updates/new'), {
      claim: 'complete',
      words: `Figures sent, see ${reference}.`,
      evidenceTitle: 'Figures for May',
      evidenceAddress: 'https://papers.thornmere.example/may.pdf',
    });
  });
  afterAll(() => app.close());

  it('is asked for among what was claimed complete and not yet agreed', async () => {
    const waiting = await chair.get('/actions/awaiting-verdict');
    expect(waiting.heading).toBe('Claimed complete, not yet agreed');
    expect(waiting.wordsOf('h2')).toContain("Children's Panel");
    expect(waiting.words).toContain(`Figures sent, see ${reference}.`);
    expect(waiting.words).toContain('Figures for May');
    expect(waiting.links).toContain(pathOf(reference, '/verdicts/new'));
    const list = await chair.get('/actions?state=claimed-complete');
    expect(list.words).toContain(reference);
  });

  it('of the chair closes the action, at a meeting that is entered with it', async () => {
    const form = await chair.get(pathOf(reference, '/verdicts/new'));
    expect(form.words).toContain(`Figures sent, see ${reference}.`);
    const saved = await chair.submitOn(form, { verdict: 'agreed-complete', meeting: '', ...AT_PANEL });
    expect(saved.errors).toEqual([]);
    const item = await chair.follow(saved);
    expect(item.words).toContain("Agreed complete Children's Panel, 1 June 2022. Recorded by Test member");
    expect(item.links).not.toContain(pathOf(reference, '/updates/new'));
    expect((await chair.get('/actions/awaiting-verdict')).words).not.toContain(reference);
  });

  it('that it is not agreed sends it back, and says what is missing', async () => {
    const path = pathOf(reference, '/verdicts/new');
    const wordless = await keeper.submit(path, { verdict: 'not-agreed', meeting: '', ...AT_PANEL });
    expect([wordless.status, wordless.errors]).toEqual([422, ['Enter what is still missing']]);
    const saved = await keeper.submit(path, {
      verdict: 'not-agreed',
      words: 'The figures stop in March.',
      meeting: '',
      ...AT_PANEL,
    });
    const item = await keeper.follow(saved);
    expect(item.wordsOf('strong')).toContain('Overdue');
    expect(item.words).toContain('The figures stop in March.');
  });

  it('of a meeting in the list names the other item that takes its place', async () => {
    const path = pathOf(reference, '/verdicts/new');
    await app.database.rows(
      'insert into meetings (body_id, held_on) values ($1, $2) on conflict do nothing',
      [council.bodies.OSB, '2022-05-25'],
    );
    const meeting = 'OSB~2022-05-25';
    const unknown = await keeper.submit(path, { verdict: 'superseded', supersededBy: 'A2021/900', meeting });
    expect([unknown.status, unknown.errors[0]]).toEqual([
      422,
      expect.stringContaining('Enter the reference of a recommendation or action in the register'),
    ]);
    const itself = await keeper.submit(path, { verdict: 'superseded', supersededBy: reference, meeting });
    expect(itself.errors).toEqual([`${reference} cannot take its own place`]);
    const [other = ''] = await givenActions(app, council, {});
    const saved = await keeper.submit(path, { verdict: 'superseded', supersededBy: other, meeting });
    const item = await keeper.follow(saved);
    expect(item.words).toContain(`Superseded by ${other} Overview and Scrutiny Board, 25 May 2022`);
  });

  it('on a claim that was changed meanwhile is not recorded', async () => {
    const form = await keeper.get(pathOf(reference, '/verdicts/new'));
    await officer.submit(pathOf(reference, '/updates/new'), { claim: 'delayed', words: 'May was wrong.' });
    const late = await keeper.submitOn(form, { verdict: 'agreed-complete', meeting: '', ...AT_PANEL });
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('Test officer wrote an update')]);
    expect((await keeper.get(pathOf(reference))).wordsOf('h2')).not.toContain('Verdicts');
  });

  it('of a meeting before one that has judged it is refused, and says what to do', async () => {
    const path = pathOf(reference, '/verdicts/new');
    await keeper.submit(path, { verdict: 'agreed-complete', meeting: '', ...AT_PANEL });
    const again = await keeper.submit(path, {
      verdict: 'reopened',
      words: 'The figures were those of April.',
      meeting: '',
      ...{ body: 'CYP', ...boxes('heldOn', '2022-05-24') },
    });
    expect([again.status, again.errors]).toEqual([
      422,
      [
        expect.stringMatching(
          /^A later meeting judged it on 1 June 2022\..*Select that meeting or a later one/,
        ),
      ],
    ]);
    expect(again.html).toContain('The figures were those of April.');
  });

  it('of a meeting before the action was made is refused, and such meetings are not offered', async () => {
    await app.database.rows(
      'insert into meetings (body_id, held_on) values ($1, $2), ($1, $3) on conflict do nothing',
      [council.bodies.CYP, '2022-05-10', '2022-05-11'],
    );
    const path = pathOf(reference, '/verdicts/new');
    const form = await keeper.get(path);
    expect(form.html).toContain('value="CYP~2022-05-11"');
    expect(form.html).not.toContain('value="CYP~2022-05-10"');
    const choices = [
      { meeting: 'CYP~2022-05-10' },
      { meeting: '', body: 'CYP', ...boxes('heldOn', '2022-05-09') },
    ];
    for (const choice of choices) {
      const again = await keeper.submit(path, { verdict: 'agreed-complete', ...choice });
      expect([again.status, again.errors]).toEqual([
        422,
        [`The day of the meeting must be 11 May 2022 or later: ${reference} was made on that day`],
      ]);
    }
    expect((await keeper.get('/meetings')).words).not.toContain('9 May 2022');
  });

  it('that reopens it leaves its mark on the page and in the list', async () => {
    const path = pathOf(reference, '/verdicts/new');
    await keeper.submit(path, { verdict: 'agreed-complete', meeting: '', ...AT_PANEL });
    const item = await keeper.follow(
      await keeper.submit(path, { verdict: 'reopened', meeting: '', ...AT_PANEL, body: 'OSB' }),
    );
    expect(item.words).toContain('Reopened 1 June 2022 by Overview and Scrutiny Board');
    expect((await keeper.get(`/actions?q=${reference}`)).words).toMatch(/Overdue ?reopened 1 Jun 2022/);
  });

  it('offers only what makes sense in the state it is in', async () => {
    const path = pathOf(reference, '/verdicts/new');
    const offered = async () =>
      (await keeper.get(path)).html.match(/(?<=name="verdict" type="radio" value=")[^"]+/g);
    expect(await offered()).toEqual(['agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded']);
    const reopened = await keeper.submit(path, { verdict: 'reopened', meeting: '', ...AT_PANEL });
    expect([reopened.status, reopened.errors]).toEqual([422, ['Select what the meeting decided']]);
    await keeper.submit(path, { verdict: 'agreed-complete', meeting: '', ...AT_PANEL });
    expect(await offered()).toEqual(['reopened']);
    await keeper.submit(path, { verdict: 'reopened', meeting: '', ...AT_PANEL });
    expect(await offered()).toEqual(['agreed-complete', 'no-longer-needed', 'superseded']);
  });

  it('sent empty tells everything that is missing', async () => {
    const again = await keeper.submit(pathOf(reference, '/verdicts/new'), { meeting: '' });
    expect(again.errors).toEqual([
      'Select what the meeting decided',
      'Select the meeting, or give its body and day',
    ]);
  });

  it.each([
    ['without a meeting', { meeting: '' }, 'Select the meeting, or give its body and day'],
    [
      'of a meeting to come',
      { meeting: '', body: 'CYP', ...boxes('heldOn', '2022-06-02') },
      'must be today or in the past',
    ],
    ['of a body that does not watch it', { meeting: 'HEALTH~2022-05-11' }, 'Select a body from the list'],
  ])('%s is refused', async (_, fields, error) => {
    const again = await keeper.submit(pathOf(reference, '/verdicts/new'), {
      verdict: 'agreed-complete',
      ...fields,
    });
    expect([again.status, again.errors.join()]).toEqual([422, expect.stringContaining(error)]);
  });

  it('is not for officers, nor for members who chair nothing', async () => {
    const path = pathOf(reference, '/verdicts/new');
    expect((await officer.get(path)).status).toBe(403);
    const member = await app.signIn('member', 'another.member@thornmere.example');
    expect((await member.get(path)).status).toBe(403);
    expect((await member.get('/actions/awaiting-verdict')).links).not.toContain(path);
  });
});
