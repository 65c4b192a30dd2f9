import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';
import { SECRET } from './board-matters.js';

/** Beside the matters of the board: a duty, a promise, a question, requests and measures, each also of an item that is kept back. */
export async function enterAgendaMatters(app: TestApp, council: Council): Promise<void> {
  const { bodies, owners, accounts } = council;
  const run = async (sql: string, parameters: unknown[]): Promise<number> => {
    const [row] = await app.database.rows<{ id: number }>(`${sql} returning id`, parameters);
    return row?.id ?? 0;
  };
  const action = (number: number, text: string, more: Readonly<Record<string, unknown>>) => {
    const facts = {
      ...{ year: 2022, number, origin: 'resolution', text, body_id: bodies.CYP, owner_id: owners.director },
      ...{
        made_on: '2022-05-11',
        due_on: '2022-11-30',
        publicity: 'published',
        recorded_at: '2022-05-11T12:00Z',
      },
      ...more,
    };
    const columns = Object.keys(facts);
    const places = columns.map((_, index) => `$${index + 1}`);
    return run(`insert into actions (${columns}) values (${places})`, Object.values(facts));
  };
  const recurring = { cadence: 'quarterly', starts_on: '2022-06-30', due_on: '2022-09-30', origin: 'duty' };
  const duty = await action(11, 'Report the placements each quarter', recurring);
  await action(12, `${SECRET}: report each quarter`, { ...recurring, publicity: 'exempt' });
  await run(
    `insert into action_updates (action_id, claim, words, written_on, written_by_id, meets_on, recorded_at)
     values ($1, 'on-track', 'The report was brought', '2022-07-04', $2, '2022-06-30', '2022-07-04T12:00Z')`,
    [duty, accounts.officer],
  );
  const promise = { origin: 'commitment', due_on: null, wards: ['Harbour'] };
  const promised = await action(13, 'The Director will send the figures', promise);
  await action(14, 'The Director will answer the councillor', {
    ...promise,
    question: 'How many homes stand empty?',
  });
  await action(15, `${SECRET}: will answer`, {
    ...promise,
    question: `${SECRET}?`,
    publicity: 'unpublished',
  });
  const late = await action(16, 'Visit the homes', { due_on: '2022-09-30' });
  const hidden = await action(17, `${SECRET}: visit`, { due_on: '2022-09-30', publicity: 'exempt' });
  for (const [id, reason] of [
    [late, 'The visitor is ill'],
    [hidden, `${SECRET} is ill`],
  ]) {
    await run(
      `insert into requests (kind, action_id, owner_id, asked_by, asked_by_id, asked_on, reason, until_on, recorded_at)
       values ('more-time', $1, $2, 'Dana Okafor', $3, '2022-07-18', $4, '2022-10-31', '2022-07-18T12:00Z')`,
      [id, owners.director, accounts.officer, reason],
    );
  }
  const measure = async (slug: string, name: string, publicity: string, actionId: number) => {
    const id = await run(
      `insert into measures (slug, name, unit, decimals, better, baseline_value, baseline_on, body_id, publicity, recorded_by_id, recorded_at)
       values ($1, $2, 'households', 0, 'more', 40, '2022-03-31', $3, $4, $5, '2022-05-11T12:00Z')`,
      [slug, name, bodies.CYP, publicity, accounts.democraticServices],
    );
    await run(
      `insert into measure_links (measure_id, action_id, recorded_by_id, recorded_at) values ($1, $2, $3, '2022-05-11T12:00Z')`,
      [...[id, actionId, accounts.democraticServices]],
    );
    for (const [value, on] of [
      [47, '2022-06-30'],
      [52, '2022-08-31'],
    ]) {
      await run(
        `insert into measure_values (measure_id, measured_on, value, source_words, recorded_by_id, recorded_at)
         values ($1, $2, $3, 'Return', $4, $2::date + time '12:00')`,
        [id, on, value, accounts.democraticServices],
      );
    }
  };
  await measure('carers', 'Foster carers', 'published', promised);
  await measure('kept', `${SECRET} carers`, 'unpublished', promised);
  await measure('hidden', 'Hidden visits', 'published', hidden);
}
