import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const SINCE_MAY = { 'existsFrom-day': '1', 'existsFrom-month': '5', 'existsFrom-year': '2022' };
const from = (day: string, month: string, year: string) => ({
  'fromOn-day': day,
  'fromOn-month': month,
  'fromOn-year': year,
});

describe('bodies and their members', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  it('names everything that is missing of a new body', async () => {
    const page = await keeper.submit('/bodies/new', {});
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Enter the name',
      'Enter a code of up to 12 letters and figures that begins with a letter, such as OSB',
      'Select what it is',
      'Enter the first day',
    ]);
  });

  it('adds a body under a code of its own', async () => {
    const panel = { name: 'Skills Panel', code: 'skills', kind: 'panel', ...SINCE_MAY };
    const added = await keeper.submit('/bodies/new', panel);
    expect(added.location).toBe('/bodies/SKILLS');
    expect((await keeper.follow(added)).heading).toBe('Skills Panel');
    const again = await keeper.submit('/bodies/new', panel);
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(['There is a body with the code SKILLS already']);
    expect(again.html).toContain('value="Skills Panel"');
  });

  it('changes a body but not its code, and keeps its days in order', async () => {
    const wrong = await keeper.submit('/bodies/OSB/edit', {
      ...{ 'existsUntil-day': '1', 'existsUntil-month': '1', 'existsUntil-year': '2010' },
    });
    expect(wrong.errors).toEqual(['The last day must not be before the first, 20 May 2015']);
    const changed = await keeper.submit('/bodies/OSB/edit', { name: 'Scrutiny Board', code: 'XYZ' });
    expect(changed.location).toBe('/bodies/OSB');
    expect((await keeper.follow(changed)).heading).toBe('Scrutiny Board');
  });

  it('tells the later of two who change the same body', async () => {
    const open = await keeper.get('/bodies/HEALTH/edit');
    await keeper.submit('/bodies/HEALTH/edit', { name: 'Health and Care Panel' });
    const late = await keeper.submitOn(open, { name: 'Health Scrutiny Panel' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Health and Care Panel');
  });

  it('gives somebody a seat, one each and one chair at a time', async () => {
    const { officer } = council.people;
    const second = await keeper.submit('/bodies/CYP/members/new', {
      ...{ person: String(officer), role: 'chair' },
      ...from('1', '5', '2022'),
    });
    expect(second.status).toBe(422);
    expect(second.errors).toEqual(['Somebody else chairs it from 20 May 2020']);
    const taken = await keeper.submit('/bodies/CYP/members/new', {
      ...{ person: String(officer), role: 'vice-chair' },
      ...from('1', '5', '2022'),
    });
    expect(taken.status).toBe(303);
    expect((await keeper.follow(taken)).words).toContain('Dana Okafor, vice-chair since 1 May 2022');
    const again = await keeper.submit('/bodies/CYP/members/new', {
      ...{ person: String(officer), role: 'member' },
      ...from('1', '6', '2022'),
    });
    expect(again.errors).toEqual(['They already have a seat on these days. Change or end that seat']);
  });

  it('ends a seat', async () => {
    const [seat] = await app.database.rows<{ id: number }>(
      `select id from body_memberships where body_id = $1 and role = 'chair'`,
      [council.bodies.CYP],
    );
    const ended = await keeper.submit(`/bodies/CYP/members/${seat?.id}`, {
      ...{ 'untilOn-day': '31', 'untilOn-month': '5', 'untilOn-year': '2022' },
    });
    expect(ended.status).toBe(303);
    expect((await keeper.follow(ended)).words).not.toContain('Councillor Ines Whitlock, chair');
    expect((await keeper.get('/bodies/OSB/members/999999')).status).toBe(404);
  });
});
