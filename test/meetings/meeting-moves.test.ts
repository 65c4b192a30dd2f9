import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const WHY = { reason: 'The chamber is flooded' };

describe('moving a meeting', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const enter = async (day: string): Promise<number> => {
    await keeper.submit('/meetings/new', { body: 'CYP', ...boxes('heldOn', day) });
    const [row] = await app.database.rows<{ id: number }>('select id from meetings where held_on = $1', [
      day,
    ]);
    return row?.id ?? 0;
  };
  const moved = (day: string, fields: Record<string, string>) =>
    keeper.submit(`/meetings/CYP/${day}/move`, { kind: 'moved', ...WHY, ...fields });

  it('keeps its past day in sight, and is found under it', async () => {
    await enter('2022-06-14');
    const saved = await moved('2022-06-14', boxes('heldOn', '2022-06-28'));
    expect(saved.location).toBe('/meetings/CYP/2022-06-28');
    const page = await keeper.follow(saved);
    expect(page.words).toContain(
      'Moved from 14 June 2022 to 28 June 2022, by Test democratic-services on 1 June 2022: The chamber is flooded',
    );
    const old = await keeper.get('/meetings/CYP/2022-06-14');
    expect([old.status, old.location]).toEqual([303, '/meetings/CYP/2022-06-28']);
  });

  it('takes along what was made at it, and gives one that was held another day only as a correction', async () => {
    const meetingId = await enter('2022-05-10');
    await givenActions(app, council, {
      meetingId,
      text: 'Publish the fostering figures',
      madeOn: '2022-05-10',
    });
    const refused = await moved('2022-05-10', boxes('heldOn', '2022-05-11'));
    expect([refused.status, refused.errors]).toEqual([
      422,
      ['This meeting was held on 10 May 2022. You can only change its day if it was dated wrongly'],
    ]);
    expect(refused.html).toContain(WHY.reason);
    const saved = await moved('2022-05-10', { kind: 'corrected', ...boxes('heldOn', '2022-05-11') });
    const page = await keeper.follow(saved);
    expect(page.words).toContain('Entered under 10 May 2022, corrected to 11 May 2022');
    expect(page.words).toContain('Publish the fostering figures');
  });

  it.each([
    [
      'nothing',
      { kind: '', reason: '' },
      ['Select what happened to the meeting', 'Enter the reason', 'Enter the new day'],
    ],
    ['the day it is on', boxes('heldOn', '2022-07-05'), ['The meeting is on 5 July 2022 already']],
    [
      'a day that has one',
      boxes('heldOn', '2022-07-06'),
      ['There is a meeting of this body on 6 July 2022 already'],
    ],
    ['a day before the body', boxes('heldOn', '2014-01-06'), ["Children's Panel was set up on 20 May 2015"]],
    [
      'off and to a day',
      { kind: 'called-off', ...boxes('heldOn', '2022-07-09') },
      ['Leave the new day empty if the meeting is cancelled'],
    ],
  ])('is refused with %s', async (_, fields, errors) => {
    await enter('2022-07-05');
    await enter('2022-07-06');
    const again = await moved('2022-07-05', fields);
    expect([again.status, again.errors]).toEqual([422, errors]);
  });

  it('tells the later of two keepers what the earlier did', async () => {
    await enter('2022-08-02');
    const other = await app.signIn('administrator');
    const path = '/meetings/CYP/2022-08-02/move';
    const [mine, theirs] = [await keeper.get(path), await other.get(path)];
    const fields = { kind: 'moved', ...WHY };
    expect((await keeper.submitOn(mine, { ...fields, ...boxes('heldOn', '2022-08-03') })).status).toBe(303);
    const late = await other.submitOn(theirs, { ...fields, ...boxes('heldOn', '2022-08-04') });
    expect(late.status).toBe(409);
    expect(late.words).toContain('moved the meeting');
    expect((await keeper.get('/meetings/CYP/2022-08-03')).status).toBe(200);
  });

  it.each(['officer', 'member'] as const)('is not for %ss', async (role) => {
    await enter('2022-09-06');
    const visitor = await app.signIn(role);
    const page = await visitor.get('/meetings/CYP/2022-09-06');
    expect(page.words).not.toContain('Move or cancel this meeting');
    expect((await visitor.get('/meetings/CYP/2022-09-06/move')).status).toBe(403);
    expect((await visitor.post('/meetings/CYP/2022-09-06/move', WHY)).status).toBe(403);
  });

  it('is held after all where it is entered again', async () => {
    await enter('2022-10-04');
    await moved('2022-10-04', { kind: 'called-off' });
    expect((await keeper.get('/meetings')).words).not.toContain('4 October 2022');
    await enter('2022-10-04');
    expect((await keeper.get('/meetings')).words).toContain('4 October 2022');
    const page = await keeper.get('/meetings/CYP/2022-10-04');
    const onThatDay = 'by Test democratic-services on 1 June 2022';
    const calledOff = page.words.indexOf(`Called off, ${onThatDay}: The chamber is flooded`);
    expect(calledOff).toBeGreaterThan(-1);
    expect(page.words.indexOf(`Held after all: entered again ${onThatDay}`)).toBeGreaterThan(calledOff);
    expect(page.words).not.toContain('This meeting was cancelled');
  });

  it('says nothing of being held after all where it never was called off', async () => {
    await enter('2022-11-01');
    await moved('2022-11-01', boxes('heldOn', '2022-11-02'));
    expect((await keeper.get('/meetings/CYP/2022-11-02')).words).not.toContain('Held after all');
  });
});
