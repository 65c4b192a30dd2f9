import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { type FormFields, formOn, type PageForm } from '../support/form-on-page.js';
import { describeOnServer } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const WRITERS = 50;
const EXTENSION = {
  askedBy: 'Dana Okafor',
  agreedBy: 'Councillor Whitlock',
  reason: 'The national figures come late this year.',
  ...boxes('agreedOn', '2022-05-30'),
};

/** A form that somebody has filled in and not sent yet. */
type Filled = { readonly writer: Visitor; readonly form: PageForm };

describeOnServer('fifty people writing at once', () => {
  let app: TestApp;
  let council: Council;
  let desks: Visitor[];

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    const roles = ['democratic-services', 'administrator'] as const;
    desks = await Promise.all(roles.flatMap((role) => Array.from({ length: 5 }, () => app.signIn(role))));
  });
  afterAll(() => app.close());

  const each = <Result>(work: (writer: Visitor, number: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(Array.from({ length: WRITERS }, (_, n) => work(desks[n % desks.length] as Visitor, n)));

  async function fill(writer: Visitor, path: string, fields: FormFields): Promise<Filled> {
    const form = formOn(await writer.get(path));
    return { writer, form: { ...form, fields: { ...form.fields, ...fields } } };
  }

  const send = ({ writer, form }: Filled): Promise<VisitedPage> =>
    writer.send(form.action, form.method, form.fields);

  const tally = (answers: readonly VisitedPage[]): Record<number, number> => {
    const counted: Record<number, number> = {};
    for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1;
    return counted;
  };

  const count = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [row] = await app.database.rows<{ n: number }>(`select count(*)::int as n from ${sql}`, parameters);
    return row?.n ?? -1;
  };

  it('make fifty items, and no reference is given twice or left out', async () => {
    const numbers = async (): Promise<number[]> => {
      const rows = await app.database.rows<{ number: number }>(
        'select number from actions where year = 2022 order by number',
      );
      return rows.map(({ number }) => number);
    };
    const before = await numbers();
    await each((_, n) =>
      givenActions(app, council, { text: `Item ${n}` }, { text: `Item ${n}, second part` }),
    );
    const made = (await numbers()).slice(before.length);
    const first = before.length + 1;
    expect(made).toEqual(Array.from({ length: 2 * WRITERS }, (_, n) => first + n));
  });

  it('write to the same item, and every word is kept', async () => {
    const [reference = ''] = await givenActions(app, council, {});
    const path = pathOf(reference, '/updates/new');
    const forms = await each((writer, n) => fill(writer, path, { claim: 'on-track', words: `Account ${n}` }));
    expect(tally(await Promise.all(forms.map(send)))).toEqual({ 303: WRITERS });
    const kept = await count(
      `action_updates u join actions a on a.id = u.action_id where a.year = 2022 and a.number = $1`,
      [numberOf(reference)],
    );
    expect(kept).toBe(WRITERS);
  });

  it('put off the same date, and one is heard while the others are told', async () => {
    const [reference = ''] = await givenActions(app, council, { dueOn: '2022-07-10' });
    const path = pathOf(reference, '/extensions/new');
    const forms = await each((writer, n) =>
      fill(writer, path, {
        ...EXTENSION,
        ...boxes('newDueOn', `2022-08-${String((n % 28) + 1).padStart(2, '0')}`),
      }),
    );
    const answers = await Promise.all(forms.map(send));
    expect(tally(answers)).toEqual({ 303: 1, 409: WRITERS - 1 });
    const told = answers.find(({ status }) => status === 409);
    expect(told?.words).toContain('extended');
    const extensions = await count(
      `extensions e join actions a on a.id = e.action_id where a.year = 2022 and a.number = $1`,
      [numberOf(reference)],
    );
    expect(extensions).toBe(1);
  });

  it('send one form fifty times, and it counts once', async () => {
    const [reference = ''] = await givenActions(app, council, {});
    const [writer] = desks as [Visitor, ...Visitor[]];
    const filled = await fill(writer, pathOf(reference, '/updates/new'), {
      claim: 'at-risk',
      words: 'Sent in haste',
    });
    const answers = await each(() => send(filled));
    expect(tally(answers)).toEqual({ 303: WRITERS });
    expect(await count(`action_updates where words = 'Sent in haste'`)).toBe(1);
  });

  it('change ten items in every way at once, and nobody sees a fault', async () => {
    const items = await givenActions(
      app,
      council,
      ...Array.from({ length: 10 }, () => ({ dueOn: '2022-07-10' })),
    );
    const forms = await each((writer, n) => {
      const reference = items[n % items.length];
      return n % 2 === 0
        ? fill(writer, pathOf(reference, '/updates/new'), { claim: 'delayed', words: `Mixed ${n}` })
        : fill(writer, pathOf(reference, '/extensions/new'), {
            ...EXTENSION,
            ...boxes('newDueOn', '2022-09-01'),
          });
    });
    const answers = await Promise.all(forms.map(send));
    expect(answers.map(({ status }) => status).filter((status) => status !== 303 && status !== 409)).toEqual(
      [],
    );
    expect(await count(`action_updates where words like 'Mixed %'`)).toBe(WRITERS / 2);
  });

  it('leave a trail in which every change stands once and in its turn', async () => {
    const check = await app.get(ChainCheckService).check();
    expect(check.broken).toBeNull();
    expect(check.entries).toBe(await count('audit_entries'));
  });
});

function numberOf(reference: string): number {
  return Number(reference.split('/')[1]);
}
