import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { changeOf, register, ticked } from './many.js';

describe('a change of many actions', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let references: string[];
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    for (const [body, day] of [
      ['CYP', '2022-05-25'],
      ['CYP', '2022-07-27'],
      ['HEALTH', '2022-05-30'],
    ] as const)
      await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [
        council.bodies[body],
        day,
      ]);
  });
  beforeEach(async () => {
    const { owners } = council;
    references = await givenActions(
      app,
      council,
      { text: 'Publish the sufficiency strategy', ownerId: owners.vacant },
      { text: 'Recruit foster carers', ownerId: null },
      { text: 'Find a chair', dueOn: null, ownerId: owners.team },
    );
  });
  afterAll(() => app.close());

  const team = () => String(council.owners.team);
  const actionsNow = (column: string) =>
    app.database
      .rows<Record<string, unknown>>(
        `select ${column} as value from actions where year = 2022 and number = any($1) order by number`,
        [references.map((reference) => Number(reference.slice(6)))],
      )
      .then((rows) => rows.map(({ value }) => value));

  it('of more than five hundred is refused whole, and none is left out without a word', async () => {
    const many = Array.from({ length: 501 }, (_, n) => `A2022-${n + 1}.1`);
    const asked = await clerk.get(changeOf('tags', many));
    expect([asked.status, asked.errors]).toEqual([
      422,
      [expect.stringMatching(/^At most 500 items can be changed at once/)],
    ]);
    expect(asked.words).toContain('Too many are ticked');
    expect(asked.words).not.toContain('Nothing is ticked');
  });

  it('is offered below the list, with a box in each row, ticked by a link without scripts', async () => {
    const list = await clerk.get('/actions');
    expect(list.words).toContain('Change the ticked items');
    expect(list.words).toMatch(/0 of \d+ ticked/);
    expect(list.html).toContain(`aria-label="Tick ${references[0]}"`);
    const all = await clerk.get('/actions?ticked=all');
    expect(all.words).toMatch(/(\d+) of \1 ticked/);
    expect(all.html.match(/name="item"[^>]* checked/g)?.length).toBeGreaterThan(2);
    const officer = await app.signIn('officer');
    expect((await officer.get('/actions')).html).not.toContain('name="item"');
    expect((await clerk.get('/actions?as-at=2022-05-31')).html).not.toContain('name="item"');
  });

  it('says what will happen to which, does it in one go, and is undone as one', async () => {
    const before = await register(app);
    const asked = await clerk.get(
      changeOf('owner', await ticked(app, references), { owner: team(), back: '/actions?owner=none' }),
    );
    expect(asked.heading).toBe('Give 2 actions an owner');
    expect(asked.words).toContain(`${references[2]}: Fostering Team owns it already`);
    expect(asked.words).toContain('No owner yet');
    const done = await clerk.submitOn(asked, {});
    expect([done.errors, done.status, done.location]).toEqual([[], 303, '/actions?owner=none']);
    expect(await actionsNow('owner_id')).toEqual([
      council.owners.team,
      council.owners.team,
      council.owners.team,
    ]);
    const list = await clerk.follow(done);
    expect(list.words).toContain('2 actions: Fostering Team is the owner.');
    const undo = list.links.find((href) => /^\/bulk-changes\/\d+\/undo$/.test(href)) ?? '';
    expect((await clerk.get(pathOf(references[1]))).words).toContain('owner');
    const undone = await clerk.submit(undo, {});
    expect(undone.status).toBe(303);
    expect(await register(app)).toEqual(before);
    expect((await clerk.submit(undo, {}).catch(() => null))?.status ?? 404).not.toBe(303);
    expect((await clerk.get(undo)).words).toContain('It was undone already');
    expect((await clerk.get('/bulk-changes')).words).toContain('You gave an owner to 2 actions');
  });

  it('keeps the selection where a field is wrong', async () => {
    const asked = await clerk.get(changeOf('extension', await ticked(app, references)));
    expect(asked.heading).toBe('Extend the due date of 2 actions');
    expect(asked.words).toContain(`${references[2]}: There is no due date to extend. Set one first`);
    const again = await clerk.submitOn(asked, { ...boxes('newDueOn', '2022-02-31'), reason: '' });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(['31 February 2022 is not a real date', 'Enter the reason']);
    expect(again.html.match(/name="item"[^>]* checked/g)).toHaveLength(2);
    const done = await clerk.submitOn(again, { ...boxes('newDueOn', '2022-09-30'), reason: 'The summer' });
    expect([done.errors, done.status]).toEqual([[], 303]);
    const [extension] = await app.database.rows(
      'select agreed_by, agreed_on::text, asked_by, reason from extensions order by id desc limit 1',
    );
    expect(extension).toEqual({
      agreed_by: "Children's Panel",
      agreed_on: '2022-05-25',
      asked_by: 'Their owners',
      reason: 'The summer',
    });
  });

  it('offers the last meetings of the bodies concerned, and apart from these the others', async () => {
    for (const day of [2, 12, 13, 14, 15, 16])
      await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [
        council.bodies.CYP,
        `2022-05-${String(day).padStart(2, '0')}`,
      ]);
    const asked = await clerk.get(changeOf('extension', await ticked(app, references.slice(0, 2))));
    const offered = (name: string) => {
      const [, options = ''] =
        new RegExp(`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(asked.html) ?? [];
      return [...options.matchAll(/value="([^"]+)"/g)].map(([, value = '']) => value);
    };
    expect(offered('meeting')).toEqual(['CYP~2022-05-25', 'CYP~2022-05-16', 'CYP~2022-05-15']);
    expect(offered('otherMeeting')).toEqual(['CYP~2022-05-14', 'CYP~2022-05-13', 'CYP~2022-05-12']);
    const done = await clerk.submitOn(asked, {
      ...{ until: 'day', ...boxes('newDueOn', '2022-12-01') },
      ...{ reason: 'It was agreed long ago', otherMeeting: 'CYP~2022-05-12' },
    });
    expect([done.status, done.errors]).toEqual([303, []]);
    const [row] = await app.database.rows('select agreed_on from extensions order by id desc limit 1');
    expect(row).toEqual({ agreed_on: '2022-05-12' });
    await app.database.rows(`delete from meetings where held_on between '2022-05-01' and '2022-05-16'`);
  });

  it('chooses no meeting by itself where several bodies watch what was ticked', async () => {
    const values = await ticked(app, references.slice(0, 2));
    const chosen = async () => {
      const asked = await clerk.get(changeOf('verdict', values));
      return /<select[^>]* name="meeting"[^>]*>[\s\S]*?<\/select>/
        .exec(asked.html)?.[0]
        .match(/value="([^"]+)" selected/)?.[1];
    };
    expect(await chosen()).toBe('CYP~2022-05-25');
    await app.database.rows('update actions set body_id = $1 where year = 2022 and number = $2', [
      council.bodies.HEALTH,
      Number(references[0]?.slice(6)),
    ]);
    expect(await chosen()).toBeUndefined();
  });

  it('refuses by item what others changed since, and then writes nothing', async () => {
    const asked = await clerk.get(changeOf('owner', await ticked(app, references), { owner: team() }));
    const second = await app.signIn('administrator');
    await second.submit(pathOf(references[0], '/extensions/new'), {
      ...boxes('newDueOn', '2022-08-10'),
      ...boxes('agreedOn', '2022-05-30'),
      ...{ askedBy: 'Dana Okafor', agreedBy: 'The chair', reason: 'Late figures' },
    });
    const before = await register(app);
    const refused = await clerk.submitOn(asked, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain(
      `${references[0]}: Test administrator changed it since you opened the list`,
    );
    expect(await register(app)).toEqual(before);
    const done = await clerk.submitOn(refused, {});
    expect(done.status).toBe(303);
    expect(await actionsNow('owner_id')).toEqual([
      council.owners.vacant,
      council.owners.team,
      council.owners.team,
    ]);
  });

  it('answers as the single form would where one is not there, kept from them or not theirs', async () => {
    const [exempt = ''] = await givenActions(app, council, {
      publicity: 'exempt',
      bodyId: council.bodies.HEALTH,
    });
    const [health = ''] = await givenActions(app, council, { bodyId: council.bodies.HEALTH });
    const officer = await app.signIn('officer');
    const [own] = references;
    const values = await ticked(app, [own ?? '', exempt]);
    expect((await officer.get(changeOf('owner', values))).status).toBe(403);
    await app.account('democratic-services', 'cyp-clerk@thornmere.example', undefined);
    await app.database.rows(
      `insert into account_bodies (account_id, body_id, given_at)
       select id, $1, now() from accounts where email = 'cyp-clerk@thornmere.example'`,
      [council.bodies.CYP],
    );
    const limited = await app.signIn('democratic-services', 'cyp-clerk@thornmere.example');
    expect((await limited.get(changeOf('owner', values))).status).toBe(404);
    expect((await limited.get(changeOf('owner', ['A2099-999.1']))).status).toBe(404);
    expect((await limited.get(changeOf('owner', await ticked(app, [health])))).status).toBe(403);
    expect((await limited.get(changeOf('hold', await ticked(app, [own ?? ''])))).status).toBe(403);
    const form = await limited.get(changeOf('owner', await ticked(app, [own ?? '']), { owner: team() }));
    for (const [item, status] of [
      [exempt, 404],
      [health, 403],
    ] as const) {
      const sent = await limited.submitOn(form, { item: await ticked(app, [own ?? '', item]) });
      expect(sent.status).toBe(status);
    }
    const list = await limited.get('/actions');
    expect(list.html).toContain(`aria-label="Tick ${own}"`);
    expect(list.html).not.toContain(`aria-label="Tick ${health}"`);
  });

  it('leads from a due date that is there to extending it, and from none to setting it', async () => {
    const items = await ticked(app, references);
    const due = await clerk.get(changeOf('due', items, { back: '/actions?sort=due' }));
    expect(due.words).toContain('1 action will be changed');
    const extend = due.links.find((href) => href.includes('change=extension'));
    expect(due.words).toContain('Extend 2 actions instead');
    const extending = await clerk.get(extend ?? '');
    expect(extending.words).toContain('2 actions will be changed');
    expect(extending.html).toContain('name="back" value="/actions?sort&#x3D;due"');
    const undated = await clerk.get(changeOf('extension', items));
    const set = undated.links.find((href) => href.includes('change=due'));
    expect(undated.words).toContain('Set the due date of 1 action first');
    expect((await clerk.get(set ?? '')).words).toContain('1 action will be changed');
  });

  it('says so where nothing is ticked, or nothing can be changed', async () => {
    const nothing = await clerk.get(changeOf('tags', []));
    expect(nothing.status).toBe(422);
    expect(nothing.errors).toEqual(['Tick at least one item']);
    const dated = await clerk.get(changeOf('due', await ticked(app, references.slice(0, 2))));
    expect(dated.words).toContain('Nothing that you ticked can be changed in this way');
    expect(dated.words).toContain('For a later day, extend it instead');
    expect(
      (await clerk.get(changeOf('owner', await ticked(app, references)).replace('owner', 'nonsense'))).status,
    ).toBe(404);
  });
});
