import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { Changes } from '../../src/audit/changes.service.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RecommendationsRepository } from '../../src/recommendations/recommendations.repository.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { boxes, givenActions, pathOf } from './given-actions.js';

describe('where a new action comes from', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
    await keeper.submit('/meetings/new', { body: 'CYP', ...boxes('heldOn', '2022-05-11') });
    await givenRecommendations();
  });
  afterAll(() => app.close());

  async function givenRecommendations(): Promise<void> {
    const { bodies } = council;
    const draft = {
      label: null,
      bodyId: bodies.CYP,
      addresseeId: bodies.EXEC,
      meetingId: null,
      documentId: null,
      quote: null,
      startOffset: null,
      endOffset: null,
      madeOn: parseDay('2022-05-11'),
      clockRule: 'executive' as const,
    };
    await app.get(Changes).make(THE_PROGRAM, (change) =>
      app.get(RecommendationsRepository).add(change, [
        { ...draft, text: 'That carers are paid on time', publicity: 'published' },
        { ...draft, text: 'That the claim of family K is settled', publicity: 'exempt' },
      ]),
    );
    await app.database.rows(
      `update recommendations set exempt_ground = 'paragraph-1', public_summary = 'A matter about one family' where publicity = 'exempt'`,
    );
  }

  it('is a recommendation: the form knows it, and its history tells', async () => {
    const form = await keeper.get('/actions/new?recommendation=R2022-001');
    const made = await keeper.submitOn(form, { text: 'Pay every Friday', ...boxes('dueOn', '2022-09-01') });
    const item = await keeper.follow(made);
    expect(item.words).toMatch(/Recommendation [A-Z][a-z ]+ R2022\/001/);
    expect(item.words).toContain('Comes from Action plan of a recommendation');
    expect(item.words).toContain("Watched by Children's Panel");
    const recommendation = await keeper.get('/recommendations/R2022-001');
    expect(recommendation.words).toContain(`added the action ${item.title.slice(7, 16)}`);
    expect(recommendation.words).toContain('Pay every Friday');
  });

  it('is an exempt recommendation: the action begins as exempt, with ground and summary', async () => {
    const form = await keeper.get('/actions/new?recommendation=R2022/002');
    const item = await keeper.follow(await keeper.submitOn(form, { text: 'Settle it' }));
    expect(item.words).toContain('Exempt: for its owner, members of its body and democratic services');
    expect(item.words).toContain('Schedule 12A Part 1 paragraph 1: Information relating to any individual');
    expect(item.words).toContain('A matter about one family');
    expect(
      (await (await app.signIn('member', 'other@thornmere.example')).get('/actions')).words,
    ).not.toContain('Settle it');
  });

  it.each(['published', 'unpublished'])(
    'is an exempt recommendation whose reference was typed: what is chosen as %s is exempt all the same',
    async (publicity) => {
      const text = `Settle the claim as ${publicity}`;
      const form = await keeper.get('/actions/new');
      expect(form.words).toContain('An action of an exempt recommendation is exempt as well');
      const item = await keeper.follow(
        await keeper.submitOn(form, {
          ...{ text, publicity, origin: 'recommendation', recommendation: 'R2022/002', body: 'CYP' },
        }),
      );
      expect(item.words).toContain('Exempt: for its owner, members of its body and democratic services');
      expect(item.words).toContain('Schedule 12A Part 1 paragraph 1: Information relating to any individual');
      expect((await app.stranger().get('/register/actions')).words).not.toContain(text);
      const told = await keeper.get('/recommendations/R2022-002');
      expect(told.words).toContain('added an exempt action');
    },
  );

  it.each(['resolution', 'commitment'])('is a %s of a meeting, and made on its day', async (origin) => {
    const form = await keeper.get('/actions/new?meeting=CYP~2022-05-11');
    const item = await keeper.follow(await keeper.submitOn(form, { text: 'Write to the carers', origin }));
    expect(item.words).toContain("Meeting Children's Panel, 11 May 2022");
    expect(item.words).toContain('Made 11 May 2022');
    expect(item.links).toContain('/meetings/CYP/2022-05-11');
  });

  it.each([
    [
      'a recommendation that is none',
      { origin: 'recommendation', recommendation: 'R2022/999' },
      ['Enter the reference of a recommendation in the register, such as R2026/003'],
    ],
    ['no recommendation', { origin: 'recommendation' }, ['Enter the reference of the recommendation']],
    ['no meeting', { origin: 'resolution' }, ['Select the meeting that agreed it']],
    [
      'a meeting that is none',
      { origin: 'resolution', meeting: 'CYP~2022-05-12' },
      ['Select a meeting from the list'],
    ],
    [
      'no ground for its exemption',
      { origin: 'by-hand', publicity: 'exempt' },
      ['Select the ground on which it is exempt or confidential', 'Enter what the public can read instead'],
    ],
    ['a duty without a rhythm', { origin: 'duty' }, ['Select how often it recurs']],
    ['a fortieth meeting', { origin: 'by-hand', nth: '40' }, ['Select which meeting']],
  ])('is refused with %s, and keeps what was typed', async (_, fields, errors) => {
    const again = await keeper.submit('/actions/new', {
      text: 'Write to the carers',
      body: 'CYP',
      ...fields,
    });
    expect([again.status, again.errors.sort()]).toEqual([422, errors.sort()]);
    expect(again.html).toContain('Write to the carers');
  });

  it('may be decided otherwise who reads it, with the reason in its history', async () => {
    const [reference] = await givenActions(app, council, { text: 'Name the ward in private' });
    const path = pathOf(reference, '/publicity');
    const again = await keeper.submit(path, { publicity: 'exempt', reason: '' });
    expect([again.status, again.errors.at(-1)]).toEqual([422, 'Enter why']);
    const saved = await keeper.submit(path, {
      ...{ publicity: 'exempt', ground: 'paragraph-2', summary: 'A matter about a ward' },
      reason: 'It would name a child',
    });
    const item = await keeper.follow(saved);
    expect(item.words).toContain('It would name a child');
    expect(item.words).toContain('Who can see it changed from published to exempt');
    const officer = await app.signIn('officer', 'bystander@thornmere.example');
    expect((await officer.get(pathOf(reference))).status).toBe(404);
    expect((await officer.get(path)).status).toBe(403);
  });
});
