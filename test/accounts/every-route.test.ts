import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may } from '../../src/web/permissions.rules.js';
import { type RawAnswer, rawRequest } from '../support/raw-request.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import { MARK, type Thing, type WalkedRegister, type Walker, walkedRegister } from './walked-register.js';
import {
  type Answer,
  expectedAnswer,
  isTelling,
  namesMore,
  RoutesByAddress,
  routesOf,
  type Step,
  sees,
  stepsOf,
} from './walked-routes.js';

type Session = { readonly cookie: string; readonly token: string };

const NAMES_IN_QUERY = 'says in its query what it is about, and the walk says nothing there';
/** Routes that answer otherwise than the table alone says, with what they may answer beside it, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly [answer: Answer, reason: string]>> = {
  '/recommendations/:reference/open-actions/new': [
    'not there',
    'of the walked recommendations no action is left open',
  ],
  '/saved-views/new': ['not there', NAMES_IN_QUERY],
  '/bulk-changes/new': ['not there', NAMES_IN_QUERY],
  '/list-columns': ['not there', 'says in its form of which list it is, and the walk says nothing there'],
  '/reports/response-form': ['not there', NAMES_IN_QUERY],
  '/reports/response-form.:format': ['not there', NAMES_IN_QUERY],
  '/reports/differences': ['not there', NAMES_IN_QUERY],
  '/reports/publications/new': ['refused', NAMES_IN_QUERY],
  '/responses/new': ['not there', NAMES_IN_QUERY],
  '/recommendations/notice': ['not there', NAMES_IN_QUERY],
  '/recommendations/letters/new': ['not there', NAMES_IN_QUERY],
  '/reminders/preferences/mine': [
    'not there',
    'the accounts of some walkers belong to nobody who is written to',
  ],
  '/reminders/items/:reference/due.ics': [
    'not there',
    'what is exempt stands in no calendar, of its owner neither',
  ],
  '/reports/letterhead/file': ['not there', 'no letterhead was given'],
  '/reports/letterhead/removals': ['not there', 'no letterhead was given'],
  '/reminders/outbox/:id/set-asides': [
    'open',
    'a message that is gone was sent or set aside by somebody else',
  ],
  '/reminders/outbox/:id/sendings': ['open', 'a message that is gone was sent or set aside by somebody else'],
  '/people/person/:id/edit': ['open', 'an empty form is said to be faulty before anybody is looked for'],
  '/your-account/sessions/:number/endings': ['open', 'a session that has ended is ended'],
};

let app: TestApp;
let register: WalkedRegister;
let led: RoutesByAddress;
let steps: Step[];
const sessions = new Map<string, Session>();
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  register = await walkedRegister(app);
  const routes = routesOf(app);
  led = new RoutesByAddress(routes);
  steps = routes.flatMap((route) => stepsOf(route, register.things));
  for (const walker of register.walkers) sessions.set(walker.name, await sessionOf(walker));
});
afterAll(() => app.close());

async function sessionOf({ email }: Walker): Promise<Session> {
  const visitor = app.stranger();
  if (email) await visitor.submit('/sign-in', { email, password: PASSWORD });
  const page = await visitor.get(email ? '/your-account' : '/sign-in');
  return { cookie: visitor.cookieHeader, token: /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
}

async function walk(walker: Walker, { method, address }: Step): Promise<RawAnswer> {
  const { cookie = '', token = '' } = sessions.get(walker.name) ?? {};
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = method === 'POST' ? String(new URLSearchParams({ _csrf: token })) : null;
  return rawRequest(app.url, { method, path: address, headers: { cookie, ...(body && form) }, body });
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
  if (!text.includes(MARK)) return [];
  const kinds = { R: 'recommendation', A: 'action', D: 'document', M: 'measure' } as const;
  return register.things.flatMap((thing: Thing) =>
    Object.entries(kinds).flatMap(([letter, kind]) =>
      text.includes(`${thing.mark}${letter}`) && !sees(walker, thing, kind)
        ? [`${thing.mark}${letter} (${thing.name})`]
        : [],
    ),
  );
}

const used = new Set<string>();
const seen = new Set<string>();

/** What is wrong with an answer; nothing where it is as the table says. */
function faultsOf(walker: Walker, step: Step, { status, location, html }: RawAnswer): string[] {
  const faults = leaked(walker, html).map((mark) => `told of ${mark}`);
  if (status >= 500) faults.push(`answered ${status}`);
  if (html.includes(MARK)) for (const { mark } of register.things) if (html.includes(mark)) seen.add(mark);
  const [expected, answer] = [expectedAnswer(walker, step), answerOf(status, location)];
  if (step.whoMay === 'everyone' || answer === expected) return faults;
  if (namesMore(step) && expected !== 'sign in' && answer === 'not there') return faults;
  if (EXCEPTIONS[step.path]?.[0] === answer) used.add(step.path);
  else faults.push(`${expected}, not ${answer} (${status})`);
  return faults;
}

/** Links on a page to what its reader may not use, and forms that they may not send. */
function offeredAmiss({ asker }: Walker, text: string, path: string): string[] {
  const links = [...text.matchAll(/<a\b[^>]*\bhref="([^"#?]+)/g)].map(([, href = '']) => href);
  const closed = links.filter((href) => {
    const route = led.to(href);
    return route && route.whoMay !== 'everyone' && !may(asker, route.whoMay);
  });
  const refused = [...text.matchAll(/<form\b[^>]*>/g)].flatMap(([form]) => {
    const action = /\baction="([^"?]+)/.exec(form)?.[1] ?? path;
    const route = form.includes('method="post"') ? led.to(action, 'POST') : null;
    return route && route.whoMay !== 'everyone' && !may(asker, route.whoMay)
      ? [`has a form for ${action}`]
      : [];
  });
  return [...new Set([...closed.map((href) => `leads to ${href}`), ...refused])];
}

describe('every route', () => {
  it.each(['GET', 'POST'])(
    'answers each role to %s as the table of permissions says, of what is theirs, another’s, hidden and not there',
    async (method) => {
      const wrong: string[] = [];
      let walked = 0;
      for (const walker of register.walkers) {
        const telling = steps.filter((step) => step.method === method && isTelling(walker, step));
        for (const step of telling.filter(({ path }) => path !== '/sign-out')) {
          const answer = await walk(walker, step);
          walked++;
          const faults = faultsOf(walker, step, answer);
          if (answer.status === 200) faults.push(...offeredAmiss(walker, answer.html, step.address));
          const at = `${walker.name}: ${step.path} (${step.whoMay}), ${step.thing?.name ?? 'nothing'}`;
          wrong.push(...faults.map((fault) => `${at}: ${fault}`));
        }
      }
      process.stderr.write(`${method}: ${walked} answers\n`);
      expect(wrong).toEqual([]);
    },
  );

  it('was walked past everything, and past every exception', () => {
    expect(seen.size).toBe(register.things.length);
    expect(Object.keys(EXCEPTIONS).filter((path) => !used.has(path))).toEqual([]);
  });
});
