import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, owe } from '../../reminders/owed.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { tellOfChange } from '../../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

describe('who cannot be reached', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-15' });
    council = await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
    const { director, team, vacant } = council.owners;
    const bodyId = council.bodies.CYP;
    for (const [number, ownerId] of [director, team, vacant].entries())
      await owe(app, { number: number + 1, bodyId, ownerId, dueOn: '2022-12-01' });
  });
  afterAll(() => app.close());

  const home = async () => (await clerk.get('/')).words;
  const OUT = /Cannot be reached.*/;

  it('is a list on the first page: a vacant post where nobody stands in', async () => {
    expect(await home()).toMatch(
      /Cannot be reached.*Head of Early Help 1 Nobody holds the post Head of Early Help/,
    );
    expect(OUT.exec(await home())?.[0]).not.toContain('Fostering Team');
  });

  it('who has no address', async () => {
    await app.database.rows('update owners set email = null where id = $1', [council.owners.team]);
    expect(await home()).toMatch(/Fostering Team 1 Fostering Team has no email address/);
  });

  it('whose last email came back', async () => {
    await app.database.rows(`update owners set email = 'fostering@thornmere.example' where id = $1`, [
      council.owners.team,
    ]);
    await app.database.rows(
      `insert into messages (to_address, subject, text_body, html_body, state, fault, message_key, written_at, waiting_since, next_attempt_at)
       values ('fostering@thornmere.example', 's', 't', 'h', 'failed', '550 5.1.1 No such user', 'k', now(), now(), now())`,
    );
    expect(await home()).toContain(
      'Fostering Team 1 The last email to fostering@thornmere.example came back: 550 5.1.1 No such user',
    );
  });

  it('what ended while something is owed', async () => {
    await app.database.rows(`update owners set retired_on = '2022-06-10' where id = $1`, [
      council.owners.team,
    ]);
    expect(await home()).toContain('Fostering Team ended on 10 June 2022: set another owner');
  });

  it('whose account is closed and who has no link that opens', async () => {
    expect(await home()).not.toContain('The account of Dana Okafor is closed');
    await app.database.rows('update accounts set closed_at = now() where id = $1', [
      council.accounts.officer,
    ]);
    const words =
      "Director of Children's Services 1 The account of Dana Okafor is closed, and they have no working link";
    expect(await home()).toContain(words);
    await app.database.rows(
      `insert into answer_links (digest, address, name, issued_at, expires_on)
       values (repeat('0', 64), 'officer@thornmere.example', 'Dana Okafor', now(), '2022-06-15')`,
    );
    expect(await home()).not.toContain(words);
    app.clock.set('2022-06-16');
    expect(await home()).toContain(words);
  });

  it('a body that owes an answer and names nobody', async () => {
    // Three stand on the page: one of those above can be reached again.
    await app.database.rows(`update answer_links set expires_on = '2022-12-31'`);
    await ask(app, 1, council.bodies.CYP, council.bodies.NHS, '2022-12-01');
    await tellOfChange(app);
    const words =
      'Thornmere Hospitals NHS Trust 1 Thornmere Hospitals NHS Trust has no team or contact with an email address';
    expect(await home()).toContain(words);
    await app.database.rows(
      `update owners set organisation = 'Thornmere Hospitals NHS Trust' where id = $1`,
      [council.owners.contact],
    );
    await tellOfChange(app);
    expect(await home()).not.toContain(words);
  });
});
