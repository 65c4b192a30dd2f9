import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  administrator = await app.signIn('administrator');
  const { director, team } = council.owners;
  await givenActions(app, council, { ownerId: director, dueOn: '2022-09-30' }, { ownerId: team });
  await app.database.rows(
    `insert into requests (kind, action_id, owner_id, asked_by, asked_address, asked_on, reason, until_on, recorded_at)
     select 'more-time', id, $1, 'Dana Okafor', 'officer@thornmere.example', '2022-07-18', 'Late papers', '2022-10-30', now() from actions where owner_id = $1`,
    [director],
  );
});
afterAll(() => app.close());

const holding = async () => {
  const [row] = await app.database.rows<{ id: number }>('select id from post_holdings where owner_id = $1', [
    council.owners.director,
  ]);
  return `/people/owners/${council.owners.director}/holders/${row?.id}`;
};

describe('a post', () => {
  it('says what it owes and where its mail goes, now and once nobody holds it', async () => {
    const page = await keeper.get(`/people/owners/${council.owners.director}`);
    expect(page.words).toContain('1 open action');
    expect(page.words).toContain('1 request that waits to be decided');
    expect(page.words).toContain('Its emails go to Dana Okafor (officer@thornmere.example).');
    const form = await keeper.get(await holding());
    expect(form.words).toContain('What the post owes, once nobody holds it');
    expect(form.words).toContain(
      "Its emails reach nobody: Nobody holds the post Director of Children's Services. Home lists it",
    );
  });

  it('names whoever stands in', async () => {
    await app.database.rows('update owners set fallback_id = $1 where id = $2', [
      council.owners.team,
      council.owners.director,
    ]);
    expect((await keeper.get(await holding())).words).toContain(
      "Its emails go to Fostering Team (fostering@thornmere.example), because Director of Children's Services is vacant.",
    );
  });

  it('says the same after its holder has gone', async () => {
    const done = await keeper.submit(await holding(), { ...boxes('untilOn', '2022-07-19') });
    expect([done.status, done.errors]).toEqual([303, []]);
    const page = await keeper.follow(done);
    expect(page.words).toContain('1 open action');
    expect(page.words).toContain('Its emails go to Fostering Team (fostering@thornmere.example), because');
    await app.database.rows('update post_holdings set until_on = null');
  });

  it('says it before it is retired', async () => {
    const { words } = await keeper.get(`/people/owners/${council.owners.team}/retirement`);
    expect(words).toContain('1 open action');
    expect(words).toContain('Its emails reach nobody: Fostering Team ended on 20 July 2022');
  });
});

describe('an account', () => {
  it('says what hangs on it before and after it is closed', async () => {
    await app.database.rows(
      `insert into item_followers (action_id, address, name, account_id, followed_at, told_until)
       select id, 'officer@thornmere.example', 'Dana Okafor', $1, now(), now() from actions limit 1`,
      [council.accounts.officer],
    );
    const path = `/accounts/${council.accounts.officer}`;
    const says = ({ words }: { words: string }) => {
      expect(words).toContain("Director of Children's Services: 1 open action, 1 request waiting");
      expect(words).toContain('1 item followed, which ends');
      expect(words).toContain(
        'Closing an account does not end a post. Reminders about these posts still go to Test officer (officer@thornmere.example)',
      );
    };
    says(await administrator.get(path));
    const closed = await administrator.submit(path, {}, { action: `${path}/closures` });
    expect(closed.status).toBe(303);
    says(await administrator.follow(closed));
  });

  it('says so where nothing hangs on it', async () => {
    const { words } = await administrator.get(`/accounts/${council.accounts.democraticServices}`);
    expect(words).toContain('Nothing is owed, waiting or followed.');
  });
});
