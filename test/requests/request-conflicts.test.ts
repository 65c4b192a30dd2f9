import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestKind } from '../../src/requests/request.rules.js';
import { AGREED, askByLink, openAsked, until, waitingIds } from './asking.js';

let asked: Awaited<ReturnType<typeof openAsked>>;

beforeAll(async () => {
  asked = await openAsked();
});

afterAll(async () => {
  await asked.app.close();
  await asked.catcher.close();
});

const ask = (number: number, kind: RequestKind, fields: Record<string, string>) =>
  askByLink(asked.app, asked.link, number, { kind, fields });

const requestIds = () => waitingIds(asked.app);

const decide = (fields: Record<string, string | string[]>) =>
  asked.clerk.submit('/requests', fields, { action: '/requests' });

describe('two clerks with the same list open', () => {
  it('are told where one decided what the other ticked, and nothing else is decided', async () => {
    for (const number of [5, 6])
      await ask(number, 'more-time', { ...until('20', '9'), reason: `Reason ${number}` });
    const [one = '', other = ''] = await requestIds();
    const refusal = { decision: 'refuse', words: 'Enough', ...AGREED };
    const open = await asked.clerk.get('/requests');
    await decide({ requests: [one], ...refusal });
    const late = await asked.clerk.submitOn(
      open,
      { requests: [one, other], ...refusal },
      { action: '/requests' },
    );
    expect(late.status).toBe(422);
    expect(late.errors[0]).toContain('has been decided, withdrawn or moved in the meantime');
    expect(await requestIds()).toEqual([other]);
    await decide({ requests: [other], ...refusal });
  });
});

describe('a request on what was closed meanwhile', () => {
  it('can be refused and not granted, and nothing more is asked of its owner', async () => {
    await ask(7, 'more-time', { ...until('20', '9'), reason: 'The survey' });
    const [id = ''] = await requestIds();
    const verdict = { 'heldOn-day': '14', 'heldOn-month': '6', 'heldOn-year': '2022', body: 'CYP' };
    const closed = await asked.clerk.submit('/actions/A2022-007/verdicts/new', {
      ...{ ...verdict, verdict: 'no-longer-needed', words: 'The home is closed' },
    });
    expect(closed.status).toBe(303);
    const granted = await decide({ requests: [id], decision: 'grant', ...AGREED });
    expect(granted.errors).toEqual([
      'A2022/007: It is closed, so nothing can be granted. Refuse the request',
    ]);
    const [row] = await asked.app.database.rows('select due_on from actions where number = 7');
    expect(row).toEqual({ due_on: '2022-06-15' });
    await decide({ requests: [id], decision: 'refuse', words: 'It is closed', ...AGREED });
    const again = await ask(7, 'not-mine', { reason: 'Fostering does this' });
    expect(again.errors).toEqual(['A2022/007: It is closed, so its owner does not need to do anything more']);
    await asked.app.database.rows('delete from verdicts');
  });
});

describe('a request that waits', () => {
  it('keeps its owner from being chased until it is decided', async () => {
    const waits = async () => {
      const plan = await asked.clerk.get('/reminders?on=2022-06-16');
      return plan.words.includes('made a request on 15 June 2022, which is waiting to be decided');
    };
    expect(await waits()).toBe(false);
    await ask(8, 'more-time', { ...until('20', '9'), reason: 'The survey' });
    expect(await waits()).toBe(true);
    const [id = ''] = await requestIds();
    await decide({ requests: [id], decision: 'refuse', words: 'Enough', ...AGREED });
    expect(await waits()).toBe(false);
  });
});
