import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailService } from '../../src/mail/mail.service.js';
import { messagesIn } from '../reminders/owed.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { type Conduct, type SmtpStep, UnrulyMailServer } from '../support/unruly-mail-server.js';
import { until } from '../support/until.js';

const NOTHING = { sent: 0, failed: 0, waiting: 0, givenUp: 0 };
const BOB = 'bob@thornmere.example';

let server: UnrulyMailServer;
let app: TestApp;

beforeAll(async () => {
  server = await UnrulyMailServer.open();
  const url = server.url.replace('//', '//matters:open-sesame@');
  app = await openTestApp({ environment: { SMTP_URL: url } });
});

afterAll(async () => {
  await app.close();
  await server.close();
});

beforeEach(async () => {
  server.reset();
  app.clock.set('2022-06-01');
  await app.database.rows('delete from messages');
});

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await app.database.transact((tx) =>
      app.get(MailService).write(
        { tx, at: app.clock.now() },
        {
          key: `test:${name}`,
          to: `${name}@thornmere.example`,
          cc: [],
          subject: 'A matter awaits you',
          text: `Dear ${name}`,
          html: `<p>Dear ${name}</p>`,
        },
      ),
    );
  }
}

const deliver = () => app.get(MailService).deliver();
const many = (count: number) => Array.from({ length: count }, (_, index) => `reader${index}`);

/** The server does so at this step, with Bob alone where the step knows the recipient. */
function misbehave(step: SmtpStep, conduct: Conduct): void {
  server.conduct = (at, address) => (at === step && (address === null || address === BOB) ? conduct : null);
}

describe('a message of which the mail server says', () => {
  it.each<[SmtpStep, number]>([
    ['recipient', 450],
    ['recipient', 421],
    ['message', 451],
    ['taken', 452],
  ])(
    'at its %s: %d, waits while the others go, is tried again after a pause and arrives',
    async (step, reply) => {
      await write('ann', 'bob', 'cat');
      misbehave(step, { reply });
      expect(await deliver()).toEqual({ ...NOTHING, sent: 2, waiting: 1 });
      const bob = (await messagesIn(app)).find(({ toAddress }) => toAddress === BOB);
      expect(bob).toMatchObject({
        state: 'waiting',
        attempts: 1,
        fault: expect.stringContaining(String(reply)),
      });

      server.reset();
      expect(await app.get(MailService).deliverDue()).toBe(true);
      expect(server.recipients).toEqual([]);
      app.clock.set('2022-06-02');
      await app.get(MailService).deliverDue();
      expect(server.recipients).toEqual([BOB]);
    },
  );

  it.each<[SmtpStep, number]>([
    ['recipient', 550],
    ['message', 554],
  ])('at its %s: %d, fails at once', async (step, reply) => {
    await write('ann', 'bob', 'cat');
    misbehave(step, { reply });
    expect(await deliver()).toEqual({ ...NOTHING, sent: 2, failed: 1, givenUp: 1 });
    const bob = (await messagesIn(app)).find(({ toAddress }) => toAddress === BOB);
    expect(bob).toMatchObject({
      state: 'failed',
      attempts: 1,
      fault: expect.stringContaining(String(reply)),
    });
  });

  it('again and again that it is to come later, is given up after five days, and not before', async () => {
    await write('bob');
    misbehave('recipient', { reply: 450 });
    const states: string[] = [];
    for (let day = 2; day <= 8; day += 1) {
      app.clock.set(`2022-06-0${day}`);
      await deliver();
      states.push((await messagesIn(app))[0]?.state ?? '');
    }
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'failed', 'failed', 'failed']);
  });
});

describe('a line that is cut', () => {
  it.each<SmtpStep>(['recipient', 'message'])(
    'at the %s of one message holds up that message alone, and is no attempt',
    async (step) => {
      const names = many(12);
      await write('bob', ...names);
      misbehave(step, 'cut');
      expect(await deliver()).toEqual({ ...NOTHING, sent: 12, waiting: 1 });
      expect((await messagesIn(app))[0]).toMatchObject({ toAddress: BOB, state: 'waiting', attempts: 0 });
      server.conduct = () => null;
      expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
      expect(server.recipients).toEqual([BOB, ...names.map((name) => `${name}@thornmere.example`)].sort());
    },
  );

  it('after the server took a message brings a second copy, and that bears the id of the first', async () => {
    await write('bob');
    misbehave('taken', 'cut');
    expect(await deliver()).toEqual({ ...NOTHING, waiting: 1 });
    server.conduct = () => null;
    expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
    const [first, second] = server.arrived;
    expect(server.arrived).toHaveLength(2);
    expect(first?.messageId).toMatch(/@/);
    expect(second?.messageId).toBe(first?.messageId);
  });

  it.each<[SmtpStep, Conduct]>([
    ['greeting', 'cut'],
    ['greeting', { reply: 421 }],
    ['greeting', { reply: 554 }],
    ['sign-in', 'cut'],
    ['sign-in', { reply: 454 }],
    ['sign-in', { reply: 535 }],
    ['sender', 'cut'],
  ])(
    'or a refusal for everybody, at the %s (%j), leaves all waiting and counts for nothing',
    async (step, conduct) => {
      await write(...many(8));
      misbehave(step, conduct);
      expect(await deliver()).toEqual({ ...NOTHING, waiting: 8 });
      for (const { attempts, state } of await messagesIn(app))
        expect([attempts, state]).toEqual([0, 'waiting']);
      server.conduct = () => null;
      expect(await deliver()).toEqual({ ...NOTHING, sent: 8 });
    },
  );
});

/** A promise, and what keeps it. */
function promised(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep: () => void = () => {};
  const kept = new Promise<void>((done) => {
    keep = done;
  });
  return { kept, keep: () => keep() };
}

const waitingOnes = async (): Promise<string[]> =>
  (await messagesIn(app)).filter(({ state }) => state === 'waiting').map(({ toAddress }) => toAddress);

describe('a server that is slow', () => {
  it('about one message does not hold up the others', async () => {
    await write('bob', ...many(30));
    const answer = promised();
    server.conduct = (step, address) => (step === 'taken' && address === BOB ? { until: answer.kept } : null);
    const delivery = deliver();
    await until(async () => (await waitingOnes()).length <= 1);
    expect(await waitingOnes()).toEqual([BOB]);
    answer.keep();
    expect(await delivery).toEqual({ ...NOTHING, sent: 31 });
  });

  it('about more messages than are sent at a time gets further lines for the others', async () => {
    await write(...many(12), 'bob');
    const answer = promised();
    server.conduct = (step, address) => (step === 'taken' && address !== BOB ? { until: answer.kept } : null);
    const delivery = deliver();
    await until(async () => !(await waitingOnes()).includes(BOB));
    expect(await waitingOnes()).toHaveLength(12);
    answer.keep();
    expect(await delivery).toEqual({ ...NOTHING, sent: 13 });
  });
});

describe('a server that takes', () => {
  it('so many lines at a time gets all messages over those', async () => {
    await write(...many(30));
    let lines = 0;
    server.conduct = (step) => {
      if (step !== 'greeting') return null;
      lines += 1;
      return lines > 2 ? { reply: 421 } : null;
    };
    const first = await deliver();
    expect(first.sent).toBeGreaterThan(20);
    expect(first).toMatchObject({ failed: 0, waiting: 30 - first.sent });
    lines = -100;
    expect((await deliver()).sent).toBe(30 - first.sent);
  });

  it('so many messages and then asks for patience gets them bit by bit, each once', async () => {
    const names = many(130);
    await write(...names);
    let left = 40;
    server.conduct = (step) => {
      if (step !== 'recipient') return null;
      left -= 1;
      return left < 0 ? { reply: 450 } : null;
    };
    const first = await deliver();
    expect(first.sent).toBe(40);
    expect(first.waiting).toBe(90);
    expect(-left).toBeLessThan(90);
    for (let hour = 2; hour <= 5; hour += 1) {
      left = 40;
      app.clock.set(`2022-06-0${hour}`);
      await app.get(MailService).deliverDue();
    }
    expect(server.recipients).toEqual(names.map((name) => `${name}@thornmere.example`).sort());
  });
});

it('a copy that is put off is sent later to that address alone', async () => {
  await write('ann');
  await app.database.rows(
    `update messages set cc_addresses = array['bob@thornmere.example', 'cat@thornmere.example']`,
  );
  misbehave('recipient', { reply: 450 });
  expect(await deliver()).toEqual({ ...NOTHING, waiting: 1 });
  server.conduct = () => null;
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  expect(server.arrived.map(({ to }) => to)).toEqual([
    ['ann@thornmere.example', 'cat@thornmere.example'],
    [BOB],
  ]);
});
