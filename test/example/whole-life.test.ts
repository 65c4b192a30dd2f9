import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const TODAY = parseDay('2026-06-10');

/** What can happen in the register, and where it would be found. */
const HAPPENED: readonly [what: string, where: string][] = [
  ['a corrected wording', 'recommendation_corrections'],
  ['a recommendation with tags and wards', "recommendations where tags <> '{}' and wards <> '{}'"],
  ['a recommendation with several addressees', 'recommendation_addressees'],
  ['a repeated recommendation', "item_links where kind = 'repeats'"],
  ['one that follows up', "item_links where kind = 'follows-up'"],
  ['one that supersedes', "item_links where kind = 'supersedes'"],
  ['one answered by a paper', "item_links where kind = 'answered-by' and to_document_id is not null"],
  ['parts of a split one', "item_links where kind = 'split-from'"],
  ['a merger', "item_links where kind = 'merged-from'"],
  ['a notice letter that was served', 'clock_events where notice_letter_id is not null'],
  ['a corrected clock date', 'clock_events where reason is not null'],
  [
    'a recommendation answered twice',
    '(select from response_answers group by recommendation_id having count(*) > 1) twice',
  ],
  ['an action due at a meeting', 'actions where due_body_id is not null and cadence is null'],
  ['a meeting that was moved', 'meeting_moves'],
  ['an occurrence of a duty that was met', 'action_updates where meets_on is not null'],
  ['a duty whose cadence nobody has decided', "actions where cadence = 'regular'"],
  ['evidence as a file', 'evidence where checksum is not null'],
  ['a third extension', '(select from extensions group by action_id having count(*) = 3) third'],
  ['a reopened verdict', "verdicts where verdict = 'reopened'"],
  ['a vacant post with somebody who stands in', 'owners where fallback_id is not null'],
  ['an interim holder', 'post_holdings where interim and until_on is null'],
  ['a hand-over', "audit_entries where action = 'handed it over'"],
  ['an action that another owner took', "audit_entries where action = 'passed it on'"],
  ['a renamed panel', "body_successions where manner = 'renamed'"],
  [
    'one that stays with the panel that closed it',
    'recommendations r join body_successions s on s.body_id = r.body_id',
  ],
  ['an item that passed to a successor', 'item_provenances where recommendation_id is not null'],
  ['a measure with a corrected value', 'measure_values where reason is not null'],
  ['a shared view', 'saved_views where is_shared'],
];

describe('the example council', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
  });
  afterAll(() => app.close());

  it.each(HAPPENED)('has %s', async (_, where) => {
    const [found] = await app.database.rows<{ some: boolean }>(
      `select exists (select from ${where}) as some`,
    );
    expect(found?.some).toBe(true);
  });

  it('has a duty of which an occurrence was missed between two that were met', async () => {
    const keeper = app.stranger();
    await keeper.submit('/sign-in', {
      email: 'dilys.marchbanks@thornmere.example',
      password: EXAMPLE_PASSWORD,
    });
    const [duty] = await app.database.rows<{ path: string }>(
      `select '/actions/A' || year || '-' || lpad(number::text, 3, '0') as path from actions where text like 'Report the number of moves%'`,
    );
    const page = await keeper.get(duty?.path ?? '');
    expect(page.words).toMatch(/Of 4 occurrences: 1 met in time, 2 met late, 1 missed/);
  });

  it('moves with the meeting what is due at it', async () => {
    const due = await app.database.rows<{ dueOn: string; heldOn: string }>(
      `select a.due_on as "dueOn", v.to_on as "heldOn" from actions a join meetings m on m.body_id = a.due_body_id
       join meeting_moves v on v.meeting_id = m.id where a.cadence is null and v.to_on > $1`,
      [TODAY],
    );
    expect(due).not.toEqual([]);
    for (const { dueOn, heldOn } of due) expect(dueOn).toBe(heldOn);
  });
});
