import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailService } from '../../src/mail/mail.service.js';
import { AGREED, askByLink, OFFICER, openAsked, until, waitingIds } from './asking.js';

describe('decisions on requests', () => {
  let asked: Awaited<ReturnType<typeof openAsked>>;
  let next = 0;
  let ids: string[];
  beforeAll(async () => {
    asked = await openAsked(15);
  });
  beforeEach(async () => {
    next += 2;
    const time = { ...until('30', '9'), reason: 'The survey comes in August' };
    await askByLink(asked.app, asked.link, next - 1, { kind: 'more-time', fields: time });
    const other = { reason: 'Fostering does this', whose: 'Fostering Team' };
    await askByLink(asked.app, asked.link, next, { kind: 'not-mine', fields: other });
    ids = (await waitingIds(asked.app)).slice(-2);
  });
  afterAll(async () => {
    await asked.app.close();
    await asked.catcher.close();
  });

  it('can be looked at before they are made: what will happen to which', async () => {
    const before = await rowsAboutIt();
    const newOwner = String(asked.council.owners.team);
    const fields = { requests: ids, decision: 'grant', newOwner, ...AGREED };
    const shown = await asked.clerk.submit('/requests', fields, {
      action: '/requests',
      press: { check: 'yes' },
    });
    expect([shown.status, shown.errors]).toEqual([200, []]);
    expect(shown.words).toMatch(/What will happen .*Due on 15 June 2022 Due on 30 September 2022/);
    expect(shown.words).toMatch(/Director of Children's Services Fostering Team/);
    expect(await rowsAboutIt()).toEqual(before);
    const done = await asked.clerk.submitOn(shown, {}, { action: '/requests' });
    expect(done.status).toBe(303);
    await asked.clerk.submit(undoPath(), {});
    expect(await rowsAboutIt()).toEqual(before);
  });

  const grant = async () => {
    const newOwner = String(asked.council.owners.team);
    const fields = { requests: ids, decision: 'grant', newOwner, ...AGREED };
    const done = await asked.clerk.submit('/requests', fields, { action: '/requests' });
    expect([done.status, done.errors]).toEqual([303, []]);
    return asked.clerk.follow(done);
  };
  const actions = () => asked.app.database.rows('select id, owner_id, due_on from actions order by id');
  const rowsAboutIt = async () => ({
    actions: await actions(),
    extensions: await asked.app.database.rows('select * from extensions order by id'),
    outcomes: await asked.app.database.rows('select * from request_outcomes order by id'),
    layings: await asked.app.database.rows('select * from request_layings order by id'),
    links: await asked.app.database.rows('select id from answer_links order by id'),
    messages: await asked.app.database.rows('select id from messages order by id'),
  });
  const undoPath = () => `/requests/${ids[0]}/undo`;

  it('are undone as a whole, while their answers wait: nobody is told, and all is as it was', async () => {
    const before = await rowsAboutIt();
    const caught = asked.catcher.caught.length;
    const page = await grant();
    expect(page.words).toContain('You decided 2 requests. You can undo this until 1:15pm');
    expect(page.links).toContain(undoPath());
    expect(await actions()).not.toEqual(before.actions);
    await asked.app.get(MailService).deliver();
    expect(asked.catcher.caught).toHaveLength(caught);
    const question = await asked.clerk.get(undoPath());
    expect(question.heading).toBe('Undo this decision?');
    expect(question.words).toContain('The 2 emails that wait are not sent');
    expect((await asked.clerk.submitOn(question, {})).status).toBe(303);
    expect(await rowsAboutIt()).toEqual(before);
    expect(await waitingIds(asked.app)).toEqual(expect.arrayContaining(ids));
    const again = await asked.clerk.submitOn(question, {});
    expect(again.status).toBe(404);
    const history = `/actions/A2022-${String(next).padStart(3, '0')}`;
    expect((await asked.clerk.get(history)).words).toContain('undid the decision on the request');
    // The same can then be decided anew, and is answered.
    await grant();
    asked.app.clock.pass(15);
    await asked.app.get(MailService).deliver();
    const told = asked.catcher.caught.slice(caught).flatMap(({ to }) => to?.map(({ address }) => address));
    expect(told.sort()).toEqual(['fostering@thornmere.example', OFFICER]);
    asked.app.clock.set('2022-06-15');
  });

  it('stand once they are too old, or once somebody built on them', async () => {
    await grant();
    const question = await asked.clerk.get(undoPath());
    const path = `/actions/A2022-${String(next - 1).padStart(3, '0')}/tags`;
    const tagged = await asked.clerk.submit(path, { tags: 'care' });
    expect(tagged.status).toBe(303);
    const refused = await asked.clerk.submitOn(question, {});
    expect([refused.status, refused.heading]).toEqual([422, 'This decision cannot be undone']);
    expect(refused.words).toMatch(/A2022\/\d+: changed the tags/);
    asked.app.clock.pass(15);
    expect((await asked.clerk.get(undoPath())).words).toContain('It is older than 15 minutes');
    asked.app.clock.set('2022-06-15');
  });

  it('that refer them to a meeting are undone too; nobody else than keepers of the register may', async () => {
    const before = await rowsAboutIt();
    const [meeting] = await asked.app.database.rows<{ id: number }>(
      `select id from meetings where held_on = '2022-07-12'`,
    );
    const lay = { requests: ids, decision: 'lay', meeting: String(meeting?.id) };
    await asked.clerk.submit('/requests', lay, { action: '/requests' });
    expect((await rowsAboutIt()).layings).toHaveLength(2);
    const chair = await asked.app.signIn('chair', 'somebody.else@thornmere.example');
    expect((await chair.get(undoPath())).status).toBe(403);
    expect((await asked.clerk.submit(undoPath(), {})).status).toBe(303);
    expect(await rowsAboutIt()).toEqual(before);
  });
});
