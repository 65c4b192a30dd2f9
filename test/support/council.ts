import type { TestApp } from './test-app.js';
import type { Visitor } from './visitor.js';

/** A small council: what most tests begin with. */
export type Council = {
  readonly bodies: Record<'OSB' | 'CYP' | 'HEALTH' | 'EXEC' | 'NHS', number>;
  /** `director` is a post held by the officer's person, `team` has a mailbox, `contact` is outside, `vacant` is a post nobody holds. */
  readonly owners: Record<'director' | 'team' | 'contact' | 'vacant', number>;
  readonly people: Record<'officer' | 'chair', number>;
  readonly accounts: Record<'democraticServices' | 'officer' | 'member' | 'administrator', number>;
};

/** Bodies, owners, people and accounts; `officer@` holds the post of director, `member@` chairs the board and the children's panel. */
export async function seedCouncil(app: TestApp): Promise<Council> {
  const one = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [row] = await app.database.rows<{ id: number }>(`${sql} returning id`, parameters);
    if (!row) throw new Error(`nothing came of ${sql}`);
    return row.id;
  };
  const body = (code: string, name: string, kind: string) =>
    one(`insert into bodies (code, name, kind, exists_from) values ($1, $2, $3, '2015-05-20')`, [
      code,
      name,
      kind,
    ]);
  const bodies = {
    OSB: await body('OSB', 'Overview and Scrutiny Board', 'board'),
    CYP: await body('CYP', "Children's Panel", 'panel'),
    HEALTH: await body('HEALTH', 'Health Panel', 'panel'),
    EXEC: await body('EXEC', 'Executive', 'executive'),
    NHS: await body('NHS', 'Thornmere Hospitals NHS Trust', 'partner'),
  };
  const person = (name: string, email: string) =>
    one('insert into people (name, email) values ($1, $2)', [name, email]);
  const people = {
    officer: await person('Dana Okafor', 'officer@thornmere.example'),
    chair: await person('Councillor Ines Whitlock', 'member@thornmere.example'),
  };
  const owner = (kind: string, name: string, email: string | null) =>
    one(`insert into owners (kind, name, email, directorate) values ($1, $2, $3, 'Children')`, [
      kind,
      name,
      email,
    ]);
  const owners = {
    director: await owner('post', "Director of Children's Services", null),
    team: await owner('team', 'Fostering Team', 'fostering@thornmere.example'),
    contact: await owner('contact', 'Hospital Liaison', 'liaison@hospitals.example'),
    vacant: await owner('post', 'Head of Early Help', null),
  };
  await one(`insert into post_holdings (owner_id, person_id, from_on) values ($1, $2, '2020-01-01')`, [
    owners.director,
    people.officer,
  ]);
  for (const bodyId of [bodies.OSB, bodies.CYP]) {
    await one(
      `insert into body_memberships (body_id, person_id, role, from_on) values ($1, $2, 'chair', '2020-05-20')`,
      [bodyId, people.chair],
    );
  }
  const accounts = {
    democraticServices: await app.account('democratic-services'),
    officer: await app.account('officer', 'officer@thornmere.example', people.officer),
    member: await app.account('member', 'member@thornmere.example', people.chair),
    administrator: await app.account('administrator'),
  };
  return { bodies, owners, people, accounts };
}

/** The vice-chair of the board alone: judges what any panel watches, and reads what is exempt of the board only. */
export async function signInViceChair(app: TestApp, { bodies }: Council): Promise<Visitor> {
  const email = 'vice-chair@thornmere.example';
  const [person] = await app.database.rows<{ id: number }>(
    `insert into people (name, email) values ('Councillor Otis Vane', $1) returning id`,
    [email],
  );
  await app.database.rows(
    `insert into body_memberships (body_id, person_id, role, from_on) values ($1, $2, 'vice-chair', '2020-05-20')`,
    [bodies.OSB, person?.id],
  );
  await app.account('member', email, person?.id);
  return app.signIn('member', email);
}
