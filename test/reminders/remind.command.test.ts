import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OpenApplication } from '../../src/config/open-application.js';
import { UsageError } from '../../src/config/usage-error.js';
import { DeliveryIncomplete, remindCommand } from '../../src/reminders/remind.command.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { owe } from './owed.js';

let catcher: MailCatcher;
let app: TestApp;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  const { bodies, owners } = await seedCouncil(app);
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
  await owe(app, { number: 2, bodyId: bodies.CYP, ownerId: owners.vacant, dueOn: '2022-06-14' });
  await owe(app, { number: 3, bodyId: bodies.CYP, ownerId: owners.team, dueOn: null });
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

beforeEach(async () => {
  for (const table of ['reminders', 'messages']) await app.database.rows(`delete from ${table}`);
  catcher.caught.length = 0;
  catcher.refused.clear();
});

const open: OpenApplication = (work) => work(app.nest);

async function remind(...options: string[]): Promise<string> {
  let printed = '';
  const command = remindCommand(open, (text) => {
    printed += text;
  });
  try {
    await command.exitOverride().parseAsync(options, { from: 'user' });
  } catch (error) {
    throw Object.assign(error as Error, { printed });
  }
  return printed;
}

const PLAN = {
  on: '2022-06-15',
  working: true,
  mails: [
    {
      to: 'officer@thornmere.example',
      cc: [],
      subject: 'Thornmere scrutiny: Report on matter 1, 1 day late',
      items: [
        {
          reference: 'A2022/001',
          stage: 'overdue',
          dueOn: '2022-06-14',
          reason: 'due on 14 June 2022, 1 day late',
        },
      ],
    },
  ],
  held: [{ reference: 'A2022/003', dueOn: null, owner: 'Fostering Team', reason: 'It has no due date' }],
  unreachable: [
    {
      reference: 'A2022/002',
      dueOn: '2022-06-14',
      owner: 'Head of Early Help',
      reason: 'Nobody holds the post Head of Early Help',
    },
  ],
};

describe('matters remind', () => {
  it('prints the plan as JSON and sends nothing', async () => {
    expect(JSON.parse(await remind('--on', '2022-06-15', '--json'))).toEqual(PLAN);
    expect(catcher.caught).toEqual([]);
  });

  it('plans for today where no day is given', async () => {
    expect(JSON.parse(await remind('--json'))).toEqual(PLAN);
  });

  it('sends, and prints what it wrote: the first time only', async () => {
    expect(JSON.parse(await remind('--send', '--json'))).toEqual(PLAN);
    expect(JSON.parse(await remind('--send', '--json'))).toEqual({ ...PLAN, mails: [] });
    expect(catcher.caught.map(({ subject }) => subject)).toEqual([PLAN.mails[0]?.subject]);
  });

  it('says the same in words', async () => {
    expect(await remind('--send')).toBe(
      [
        'Wednesday 15 June 2022',
        '',
        'officer@thornmere.example: Thornmere scrutiny: Report on matter 1, 1 day late',
        '  A2022/001  overdue  due on 14 June 2022, 1 day late',
        '',
        'Cannot be reached:',
        '  A2022/002  Nobody holds the post Head of Early Help',
        '',
        'Held:',
        '  A2022/003  It has no due date',
        '',
        '1 message sent.',
        '',
      ].join('\n'),
    );
    expect(await remind('--on', '2022-06-18')).toContain(
      'Saturday 18 June 2022, not a working day\n\nNobody will be written to.',
    );
  });

  it('prints the plan and fails where a mail could not be sent', async () => {
    catcher.refused.add('officer@thornmere.example');
    const failure = await remind('--send', '--json').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeliveryIncomplete);
    expect(failure).toMatchObject({ message: expect.stringMatching(/^0 messages sent, 1 given up\./) });
    expect(JSON.parse((failure as { printed: string }).printed)).toEqual(PLAN);
    catcher.refused.clear();
    await expect(remind('--send', '--json')).rejects.toThrow(/^0 messages sent, 1 given up before\./);
    expect(catcher.caught).toEqual([]);
  });

  it('sends for today alone', async () => {
    const refusal = remind('--on', '2022-06-16', '--send');
    await expect(refusal).rejects.toThrow(UsageError);
    await expect(refusal).rejects.toThrow('--send only works for today, 2022-06-15, not for 2022-06-16');
    expect(await app.database.rows('select from messages')).toEqual([]);
    await remind('--on', '2022-06-15', '--send');
    expect(catcher.caught).toHaveLength(1);
  });

  it.each(['1000-01-01', '9999-12-31', '2022-02-31', 'tomorrow', ''])(
    'takes “%s” for a mistake',
    async (day) => {
      await expect(remind('--on', day)).rejects.toThrow(UsageError);
    },
  );
});
