import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { type Thing, type WalkedRegister, type Walker, walkedRegister } from './walked-register.js';
import { type Answer, expectedAnswer, routesOf, type Step, sees, stepsOf } from './walked-routes.js';

type Session = { readonly cookie: string; readonly token: string };

/** Routes that answer otherwise than the table alone says, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

let app: TestApp;
let register: WalkedRegister;
let steps: Step[];
const sessions = new Map<string, Session>();
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  register = await walkedRegister(app);
  steps = routesOf(app).flatMap((route) => stepsOf(route, register.things));
  for (const walker of register.walkers) sessions.set(walker.name, await sessionOf(walker));
});
afterAll(() => app.close());

async function sessionOf({ email }: Walker): Promise<Session> {
  const visitor = app.stranger();
  if (email) await visitor.submit('/sign-in', { email, password: PASSWORD });
  const page = await visitor.get(email ? '/your-account' : '/sign-in');
  return { cookie: visitor.cookieHeader, token: /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
}

async function walk(walker: Walker, { method, address }: Step) {
  const { cookie = '', token = '' } = sessions.get(walker.name) ?? {};
  const body = method === 'POST' ? new URLSearchParams({ _csrf: token }) : null;
  const answer = await fetch(new URL(address, app.url), {
    method,
    body,
    headers: { cookie },
    redirect: 'manual',
  });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

/** What the answer was, in the words of the table. */
function answerOf(status: number, location: string | null): Answer | `status ${number}` {
  if (status === 303 && location?.startsWith('/sign-in')) return 'sign in';
  if (status === 403) return 'refused';
  if (status === 404) return 'not there';
  return status < 500 ? 'open' : `status ${status}`;
}

/** The marks of things that stand in an answer though the walker may not see them. */
function leaked(walker: Walker, text: string): string[] {
  const kinds = { R: 'recommendation', A: 'action', D: 'document', M: 'measure' } as const;
  return register.things.flatMap((thing: Thing) =>
    Object.entries(kinds).flatMap(([letter, kind]) =>
      text.includes(`${thing.mark}${letter}`) && !sees(walker, thing, kind)
        ? [`${thing.mark}${letter} (${thing.name})`]
        : [],
    ),
  );
}

describe.each(['GET', 'POST'])('%s', (method) => {
  it('answers each role as the table of permissions says, of what is theirs, another’s, hidden and not there', async () => {
    const wrong: string[] = [];
    let walked = 0;
    for (const walker of register.walkers) {
      for (const step of steps.filter((each) => each.method === method)) {
        if (step.path === '/sign-out') continue;
        const { status, location, text } = await walk(walker, step);
        walked++;
        const expected = expectedAnswer(walker, step);
        const answer = answerOf(status, location);
        const told = leaked(walker, text);
        const at = `${walker.name}: ${step.path} (${step.whoMay}), ${step.thing?.name ?? 'nothing'}`;
        if (told.length > 0) wrong.push(`${at} told of ${told.join(', ')}`);
        if (status >= 500) wrong.push(`${at} answered ${status}`);
        if (step.whoMay !== 'everyone' && answer !== expected && !EXCEPTIONS[step.path])
          wrong.push(`${at}: ${expected}, not ${answer} (${status})`);
      }
    }
    process.stderr.write(`${method}: ${walked} answers\n`);
    expect(wrong).toEqual([]);
  }, 300_000);
});
