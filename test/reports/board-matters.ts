import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';

/** Words that stand in exempt and unpublished items only. */
export const SECRET = 'Nightjar';

/** Words that a spreadsheet would calculate, were it let. */
export const FORMULA = '=HYPERLINK("http://example.org";"Click")';

/**
 * What a board and a panel asked for between May and September 2022, in every kind of fact that the report tells of, with
 * exempt and unpublished items among them.
 */
export async function enterBoardMatters(app: TestApp, council: Council): Promise<void> {
  const { bodies, owners, accounts } = council;
  const run = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [row] = await app.database.rows<{ id: number }>(`${sql} returning id`, parameters);
    return row?.id ?? 0;
  };
  const by = accounts.democraticServices;
  const meeting = (bodyId: number, day: string) =>
    run('insert into meetings (body_id, held_on) values ($1, $2)', [bodyId, day]);
  await meeting(bodies.OSB, '2022-05-11');
  await meeting(bodies.OSB, '2022-07-06');
  const september = await meeting(bodies.OSB, '2022-09-07');
  const report = await run(
    `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text, uploaded_by_id, uploaded_at)
     values ('final-report', 'Foster carers: final report', $1, '2022-05-11', 'report.txt', 'text/plain', 10, 'abc', 'The text', $2, now())`,
    [bodies.CYP, by],
  );
  const recommendation = (number: number, label: string, text: string, publicity: string) =>
    run(
      `insert into recommendations (year, number, label, text, body_id, addressee_id, document_id, start_offset, end_offset,
         made_on, response_due_on, publicity, recorded_at)
       values (2022, $1, $2, $3, $4, $5, $6, 0, 4, '2022-05-11', '2022-07-10', $7, now())`,
      [number, label, text, bodies.CYP, bodies.EXEC, report, publicity],
    );
  const recruit = await recommendation(1, '32 a)', 'Recruit twenty more foster carers', 'published');
  const allowances = await recommendation(2, '32 b)', 'Publish the allowances of carers', 'published');
  const exempt = await recommendation(3, '32 c)', `${SECRET}: review one placement`, 'exempt');
  for (const id of [recruit, allowances, exempt]) {
    for (const kind of ['notice', 'receipt']) {
      await run(
        `insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
         values ($1, $2, '2022-05-11', $3, now())`,
        [id, kind, by],
      );
    }
  }
  const response = await run(
    `insert into responses (body_id, decided_on, recorded_by_id, recorded_at) values ($1, '2022-06-20', $2, now())`,
    [bodies.EXEC, by],
  );
  await run(
    `insert into response_answers (response_id, recommendation_id, decision, reasons)
     values ($1, $2, 'accepted-in-part', 'Fifteen can be afforded')`,
    [response, recruit],
  );

  const action = (number: number, text: string, due: string, owner: number, more: object = {}) => {
    const { publicity = 'published', recommendationId = null } = more as {
      publicity?: string;
      recommendationId?: number;
    };
    return run(
      `insert into actions (year, number, origin, text, body_id, owner_id, recommendation_id, made_on, due_on, publicity, recorded_at)
       values (2022, $1, 'recommendation', $2, $3, $4, $5, '2022-06-20', $6, $7, now())`,
      [number, text, bodies.CYP, owner, recommendationId, due, publicity],
    );
  };
  const campaign = await action(1, 'Run a recruitment campaign', '2022-07-31', owners.director, {
    recommendationId: recruit,
  });
  const guide = await action(2, 'Print a guide for new carers', '2022-09-30', owners.team);
  const visits = await action(3, FORMULA, '2022-10-31', owners.contact);
  await action(4, `${SECRET}: write to the carers`, '2022-07-01', owners.director, { publicity: 'exempt' });
  await action(5, `${SECRET} again`, '2022-07-01', owners.director, { publicity: 'unpublished' });

  const update = (id: number, claim: string, words: string, day: string, forecast: string | null = null) =>
    run(
      `insert into action_updates (action_id, claim, words, forecast_on, written_on, written_by_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $5::date + time '12:00')`,
      [id, claim, words, forecast, day, accounts.officer],
    );
  const done = await update(campaign, 'complete', 'Eighteen carers were approved', '2022-07-20');
  await run(
    `insert into evidence (update_id, title, address, recorded_at)
     values ($1, 'Campaign summary', 'https://thornmere.example/campaign', now())`,
    [done],
  );
  await update(visits, 'at-risk', 'Nobody to visit them yet', '2022-07-15', '2022-12-01');
  await run(
    `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
     values ($1, '2022-06-30', '2022-09-30', 'Team manager', 'Chair of the panel', 'The printer closed', '2022-07-05', $2, now())`,
    [guide, by],
  );
  await run(
    `insert into verdicts (action_id, meeting_id, verdict, words, decided_on, recorded_by_id, recorded_at)
     values ($1, $2, 'agreed-complete', 'The board thanked the service', '2022-09-07', $3, '2022-09-07T18:00Z')`,
    [campaign, september, by],
  );
}
