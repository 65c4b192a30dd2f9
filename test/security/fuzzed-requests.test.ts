import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { ROLES, type Role } from '../../src/web/permissions.rules.js';
import { programRoutes } from '../../src/web/program-routes.js';
import { leastInUse, memoryInUse } from '../support/memory.js';
import type { RawAnswer } from '../support/raw-request.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { TEST_SERVER } from '../support/test-database.js';
import { HostileBrowser } from './hostile-browser.js';
import { type KnownNames, type RandomRequest, randomRequests } from './random-requests.js';

const TODAY = parseDay('2026-06-10');
/** Another seed each day would find more, and would fail on whoever changed something else; `FUZZ_SEED` tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20261129);
const COUNT = Number(process.env.FUZZ_REQUESTS ?? (TEST_SERVER ? 10_000 : 500));
/** What the program may hold more of at the end than after a third of the requests, in bytes. */
const ROOM = 60 * 1024 ** 2;
/** So many are on their way at once: alone, each would wait for the server, and the server for it. */
const AT_ONCE = TEST_SERVER ? 3 : 1;
/** Who may do most is asked most. */
const KEEPERS: readonly Role[] = ['administrator', 'democratic-services'];
/** Makes a report or a file of every item, each of which costs as much as a hundred pages. */
const IS_HEAVY = /^\/reports\/|\.(?:pdf|docx|xlsx)$/;

describe(`${COUNT} requests at random, seed ${SEED}`, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
  });
  afterAll(() => app.close());

  it('are all answered, without a fault of the program, and leave its memory as it was', async () => {
    const visitors = [null, ...ROLES, ...KEEPERS, ...KEEPERS].map((role) => ({
      role,
      browser: null as Promise<HostileBrowser> | null,
    }));
    const faults: string[] = [];
    const requests = randomRequests(routes(), {
      visitors: visitors.length,
      count: COUNT,
      seed: SEED,
      known: await known(),
    });
    const third = Math.floor(COUNT / 3);
    await eachInTurn(requests.slice(0, third), (wanted, n) => send(wanted, n));
    const held = memoryInUse();
    await eachInTurn(requests.slice(third), (wanted, n) => send(wanted, third + n));

    async function send(wanted: RandomRequest, n: number): Promise<void> {
      const visitor = visitors[wanted.visitor] ?? { role: null, browser: null };
      visitor.browser ??= browserOf(visitor.role);
      const answer = await (await visitor.browser).send(wanted);
      const fault = faultOf(answer);
      if (fault) faults.push(`${n} ${visitor.role} ${wanted.route.method} ${wanted.route.path}: ${fault}`);
      // Signed out, or no longer what they were: the next request is a signed-in one again.
      if (answer.location?.startsWith('/sign-in')) visitor.browser = null;
    }
    expect(faults).toEqual([]);
    expect((await leastInUse(memoryInUse, held + ROOM)) - held).toBeLessThan(ROOM);
  });

  function routes() {
    const all = programRoutes(new DiscoveryService(app.nest.get(ModulesContainer, { strict: false })));
    const [heavy, light] = [
      all.filter(({ path }) => IS_HEAVY.test(path)),
      all.filter(({ path }) => !IS_HEAVY.test(path)),
    ];
    return [...Array.from({ length: 8 }, () => light).flat(), ...heavy];
  }

  async function browserOf(role: Role | null): Promise<HostileBrowser> {
    return new HostileBrowser(role ? await app.signIn(role, `${role}@fuzz.example`) : app.stranger());
  }

  /** What is there: numbers as they come, references as addresses write them, codes. */
  async function known(): Promise<KnownNames> {
    const rows = await app.database.rows<{ kind: string; name: string }>(
      `select 'R' as kind, 'R' || year || '-' || lpad(number::text, 3, '0') as name from recommendations
       union select 'A', 'A' || year || '-' || lpad(number::text, 3, '0') from actions
       union select 'code', code from bodies order by name`,
    );
    const of = (kinds: string) => rows.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    return { id: Array.from({ length: 30 }, (_, n) => `${n + 1}`), reference: of('RA'), code: of('code') };
  }
});

/** Does it with each, the next as soon as one of those on their way is done. */
async function eachInTurn<T>(all: readonly T[], work: (one: T, n: number) => Promise<void>): Promise<void> {
  const waiting = all.entries();
  const lane = async () => {
    for (const [n, one] of waiting) await work(one, n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** What no answer may be or hold. */
function faultOf({ status, html }: RawAnswer): string | null {
  if (status >= 500) return `status ${status}`;
  const leak =
    /\n\s+at .+:\d+:\d+\)?|QueryFailedError|syntax error at or near|violates \w+ constraint|node_modules\//.exec(
      html,
    );
  return leak && `the answer tells: ${leak[0]}`;
}
