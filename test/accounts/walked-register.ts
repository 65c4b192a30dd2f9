import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { Publicity } from '../../src/bodies/publicity.rules.js';
import { type Asker, asRole, type Role } from '../../src/web/permissions.rules.js';
import { givenActions } from '../actions/given-actions.js';
import { seedRecommendations, seedReport } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { PASSWORD, type TestApp } from '../support/test-app.js';

/** Something of the register that a walk comes upon. */
export type Thing = {
  readonly name: string;
  readonly bodyId: number;
  readonly publicity: Publicity;
  /** Words that stand in it and nowhere else, by the kind of thing. */
  readonly mark: string;
  /** The director's to do, whose post the officer holds. */
  readonly isOwed: boolean;
  readonly params: Readonly<Record<'recommendation' | 'action' | 'document' | 'measure' | 'body', string>>;
};

/** Who walks. */
export type Walker = {
  readonly name: string;
  /** Null for the public. */
  readonly asker: Asker | null;
  readonly email: string | null;
  /** Whether they answer for the director. */
  readonly answers: boolean;
  /** The bodies whose claims they judge as their chair. */
  readonly chairs: readonly number[];
};

export type WalkedRegister = { readonly things: readonly Thing[]; readonly walkers: readonly Walker[] };

/** Each of their marks begins so, and nothing else does. */
export const MARK = 'Quux';
const PUBLICITIES = ['published', 'unpublished', 'exempt'] as const;

/** What is of the children's panel is the walkers' own, what is of the health panel another's. */
export async function walkedRegister(app: TestApp): Promise<WalkedRegister> {
  const council = await seedCouncil(app);
  const kinds = [
    ...(['own', 'other'] as const).flatMap((whose) =>
      PUBLICITIES.map((publicity) => ({ whose, publicity, isOwed: false })),
    ),
    { whose: 'other' as const, publicity: 'exempt' as const, isOwed: true },
  ];
  const things: Thing[] = [];
  for (const [index, { whose, publicity, isOwed }] of kinds.entries()) {
    const name = `${isOwed ? 'owed, ' : ''}${whose}, ${publicity}`;
    const bodyCode = whose === 'own' ? 'CYP' : 'HEALTH';
    const bodyId = council.bodies[bodyCode];
    const mark = `${MARK}${index}`;
    const [recommendation] = await seedRecommendations(app, council, [
      { bodyId, publicity, text: `That ${mark}R be done.` },
    ]);
    const ownerId = isOwed ? council.owners.director : council.owners.team;
    const [action] = await givenActions(app, council, { bodyId, publicity, ownerId, text: `Do ${mark}A` });
    const document = await seedReport(app, council);
    await app.database.rows('update documents set body_id = $2, publicity = $3, title = $4 where id = $1', [
      document,
      ...[bodyId, publicity, `Paper ${mark}D`],
    ]);
    await app.database.rows(
      `insert into document_contents (document_id, content) values ($1, 'That is the report.')`,
      [document],
    );
    await app.database.rows(
      `insert into measures (slug, name, unit, decimals, better, body_id, publicity, recorded_by_id, recorded_at)
       values ($1, $2, 'homes', 0, 'more', $3, $4, $5, now())`,
      [`walked-${index}`, `Measure ${mark}M`, bodyId, publicity, council.accounts.administrator],
    );
    things.push({
      ...{ name, bodyId, publicity, mark, isOwed },
      params: {
        recommendation: inAddress(recommendation?.reference),
        action: inAddress(action),
        document: String(document),
        measure: `walked-${index}`,
        body: bodyCode,
      },
    });
  }
  return { things, walkers: await walkersOf(app, council) };
}

async function walkersOf(app: TestApp, { bodies, people }: Council): Promise<Walker[]> {
  const own = [bodies.CYP];
  const named = [{ id: bodies.CYP, code: 'CYP', name: 'Children' }];
  const walker = async (
    name: string,
    role: Role,
    more: Partial<Walker> & { isLimited?: boolean; personId?: number } = {},
  ) => {
    const { isLimited = false, personId = null, ...rest } = more;
    const email = `walking.${name.replaceAll(' ', '.')}@thornmere.example`;
    await app.get(AccountsService).add({
      ...{ email, role, name: 'Somebody walking', password: PASSWORD, personId },
      bodies: isLimited ? named : [],
    });
    const asker = isLimited ? { role, bodyIds: own } : asRole(role);
    return { name, email, asker, answers: false, chairs: [], ...rest };
  };
  const [member] = await app.database.rows<{ id: number }>(
    `insert into people (name, email) values ('Councillor Bo Lind', 'bo@thornmere.example') returning id`,
  );
  await app.database.rows(
    `insert into body_memberships (body_id, person_id, role, from_on) values ($1, $2, 'member', '2020-05-20')`,
    [bodies.CYP, member?.id],
  );
  return [
    { name: 'the public', asker: null, email: null, answers: false, chairs: [] },
    await walker('public reader', 'public-reader'),
    await walker('officer', 'officer', { answers: true, personId: people.officer }),
    await walker('officer who reads more', 'officer', { isLimited: true }),
    await walker('member', 'member', { asker: { role: 'member', bodyIds: own }, personId: member?.id ?? 0 }),
    await walker('chair', 'chair', { isLimited: true, chairs: own }),
    await walker('democratic services of some', 'democratic-services', { isLimited: true }),
    await walker('democratic services', 'democratic-services'),
    await walker('auditor', 'auditor'),
    await walker('administrator', 'administrator'),
  ];
}

function inAddress(reference: string | undefined): string {
  return (reference ?? '').replace('/', '-');
}
