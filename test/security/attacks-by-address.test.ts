import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions } from '../actions/given-actions.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const SECRET = 'Nightjar';
/** What stands in files of the machine and of the program, and on pages that are at fault. */
const LEAK = /root:.*:0:0|"dependencies"|SESSION_SECRET|node_modules|QueryFailed|syntax error|\bat \S+ \(/;

let app: TestApp;
let officer: Visitor;
let clerk: Visitor;
const lines: string[] = [];

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15', log: { write: (line) => void lines.push(line) } });
  const council = await seedCouncil(app);
  await givenActions(
    app,
    council,
    { text: 'Publish the plan' },
    { text: 'Recruit ten more carers' },
    { text: `${SECRET}: move one child`, publicity: 'exempt', ownerId: council.owners.contact },
  );
  [officer, clerk] = [
    await app.signIn('officer', 'another@thornmere.example'),
    await app.signIn('democratic-services'),
  ];
});
afterAll(() => app?.close());

/** Sends what no browser would, byte for byte as it stands. */
async function ask(
  visitor: Visitor,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<IncomingMessage & { words: string }> {
  const { hostname, port } = new URL(visitor.url);
  const sent = { ...headers, cookie: visitor.cookieHeader };
  const asked = request({ hostname, port, path, method, headers: sent, agent: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return Object.assign(answer, { words: await text(answer) });
}

describe('SQL in an address', () => {
  const WORDS = [
    ...["'", "' or '1'='1", "' or 1=1 --", '") or ("1"="1', "\\' or 1=1 --", "'; drop table actions; --"],
    ...["' union select email, password_hash from accounts --", '$1', '%', '_______', '1) or (1=1'],
    ...["' || pg_sleep(20) --", "'||(select text from actions where publicity='exempt')||'", '\u02bc or 1=1'],
  ];
  const LISTS: readonly (readonly [path: string, ...fields: string[]])[] = [
    ['/actions', 'q', 'body', 'owner', 'state', 'sort', 'after', 'before', 'due', 'year', 'directorate'],
    ['/recommendations', 'q', 'body', 'state', 'sort', 'after', 'addressee', 'year', 'clock'],
    ['/search', 'q', 'body', 'kind', 'after', 'owner', 'from', 'to'],
    ['/documents', 'q', 'body', 'kind', 'after', 'before', 'sort'],
    ['/register/actions', 'q', 'body', 'year', 'after', 'state'],
    ['/register/actions.csv', 'q', 'body', 'year', 'state'],
    ['/measures', 'body', 'after', 'item', 'before'],
    ['/meetings', 'body', 'older', 'newer'],
    ['/people', 'q', 'after', 'directorate'],
  ];

  it.each(LISTS)('finds nothing more at %s, and nothing of the database', async (path, ...fields) => {
    const ways = [
      ...WORDS.map((words) => fields.map((field) => [field, words])),
      ...fields.flatMap((field) => WORDS.slice(0, 3).map((words) => [[field, words]])),
    ];
    const pages = await Promise.all(
      ways.map((pairs) => officer.get(`${path}?${new URLSearchParams(pairs)}`)),
    );
    const odd = pages.filter(
      ({ status, html }) =>
        status >= 500 || html.includes(SECRET) || html.includes('A2022/003') || LEAK.test(html),
    );
    expect(odd.map(({ path: at, status }) => `${at}: ${status}`)).toEqual([]);
  });

  it('is looked for as words where words are looked for', async () => {
    const found = async (words: string) =>
      String((await officer.get(`/actions?${new URLSearchParams({ q: words })}`)).words.match(/A2022\/\d+/g));
    expect(await found('plan')).toBe('A2022/001');
    for (const words of ["plan' or '1'='1", "nothing' or 'a'='a", '%', '____'])
      expect([words, (await found(words)).includes('A2022/002')]).toEqual([words, false]);
    expect(await app.database.rows('select id from actions')).toHaveLength(3);
  });

  it('in the name of a thing names nothing', async () => {
    for (const address of [
      "/actions/A2022-001'--",
      '/actions/A2022-001%27%20or%201=1',
      "/bodies/CYP' or 'a'='a",
      '/measures/x%27%3B%20drop%20table%20measures',
      '/documents/1%20or%201=1',
      '/people/owners/1;select%201',
      '/reports/published/1%20union%20select%201',
      '/meetings/CYP/2022-06-01%27',
    ])
      expect([address, (await clerk.get(address)).status]).toEqual([address, 404]);
  });
});

describe('a way out of a folder', () => {
  const UP = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '....//',
    '%252e%252e%252f',
    '..%c0%af',
  ];
  const FOLDERS = [
    '/assets/',
    '/evidence/',
    '/documents/1/',
    '/reports/published/1/',
    '/register/',
    '/health/',
  ];

  it.each(FOLDERS)('is none below %s', async (folder) => {
    const answers = await Promise.all(
      UP.flatMap((up) =>
        [`${up.repeat(8)}etc/passwd`, `${up.repeat(2)}package.json`, `${up}${up}.env`].map(async (way) => {
          const { statusCode = 0, words } = await ask(clerk, folder + way);
          return { way, statusCode, isLeak: LEAK.test(words) };
        }),
      ),
    );
    const odd = answers.filter(({ statusCode, isLeak }) => isLeak || statusCode < 300 || statusCode >= 500);
    expect(odd).toEqual([]);
  });

  it('shows no list of a folder, and none of the program’s own files', async () => {
    for (const path of ['/assets/', '/assets', '/.git/config', '/.env', '/package.json', '/dist/src/main.js'])
      expect([path, (await ask(clerk, path)).statusCode]).toEqual([path, 404]);
  });
});

describe('an address that leads elsewhere', () => {
  const ELSEWHERE = [
    ...[
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/%09/evil.example',
      'https://evil.example/',
    ],
    ...[
      '/.//evil.example',
      '/a/..//evil.example',
      'javascript:alert(1)',
      '\\\\evil.example',
      '/@evil.example/..//x.example',
    ],
  ];
  const isOwn = ({ location }: VisitedPage) =>
    new URL(location ?? '/', 'https://council.example/x').host === 'council.example';

  it.each(ELSEWHERE)('is followed by nobody who signs in or looks at the past: %j', async (to) => {
    const visitor = app.stranger();
    const page = await visitor.get(`/sign-in?${new URLSearchParams({ to })}`);
    const fields = { email: 'another@thornmere.example', password: PASSWORD };
    const signedIn = await visitor.submitOn(page, fields);
    expect([signedIn.status, isOwn(signedIn)]).toEqual([303, true]);
    const past = new URLSearchParams({ page: to, 'on-day': '2', 'on-month': '6', 'on-year': '2022' });
    const shown = await visitor.get(`/as-at?${past}`);
    expect(isOwn(shown)).toBe(true);
    const view = await visitor.get(`/saved-views/new?${new URLSearchParams({ address: to })}`);
    expect(view.status).toBe(404);
    const hosts = [...page.links, ...shown.links].map((href) => new URL(href, app.url).host);
    expect(hosts.filter((host) => host.includes('evil'))).toEqual([]);
  });
});

describe('a name that the language knows', () => {
  it.each([
    '__proto__[role]',
    '__proto__.role',
    'constructor[prototype][role]',
    'constructor.prototype.role',
  ])('changes no object, in an address or a form: %s', async (name) => {
    for (const path of [
      '/actions',
      '/search',
      '/register/actions',
      '/reports/progress',
      '/as-at',
      '/sign-in',
    ])
      expect((await officer.get(`${path}?${encodeURIComponent(name)}=administrator`)).status).toBeLessThan(
        500,
      );
    const page = await officer.get('/your-account/password');
    await officer.submitOn(page, { [name]: 'administrator', currentPassword: 'x', password: 'y' });
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect((await officer.get('/accounts')).status).toBe(403);
  });
});

describe('any answer', () => {
  it.each([
    '/',
    '/nowhere',
    '/sign-in',
    '/health/live',
    '/assets/nothing.css',
    '/register/actions.csv',
    '/actions/%E0%A4%A',
  ])('of %s says how it is to be read, and to nobody else', async (path) => {
    const { headers } = await ask(app.stranger(), path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['content-type'] ?? '').toMatch(/charset=utf-8/i);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  });

  it.each(['TRACE', 'OPTIONS', 'CONNECT-ME', 'PROPFIND'])('to %s gives nothing back', async (method) => {
    const answer = await ask(clerk, '/actions', {
      method,
      headers: { origin: 'https://evil.example' },
    }).catch(() => null);
    expect(answer?.statusCode ?? 400).toBeGreaterThanOrEqual(400);
    expect(answer?.words ?? '').not.toContain('matters-session');
  });

  it('is one line of the log, whatever is in its address', async () => {
    lines.length = 0;
    const forged = '{"level":"fatal","msg":"all is lost"}';
    await ask(clerk, `/actions/${encodeURIComponent(`x\r\n${forged}\n`)}`);
    await ask(clerk, `/nowhere%0d%0a${encodeURIComponent(forged)}?q=%0a${encodeURIComponent(forged)}`, {
      headers: { 'user-agent': forged, referer: forged },
    });
    const read = lines.map((line) => JSON.parse(line) as { level: string; msg: string });
    expect(lines.every((line) => line.trimEnd().split('\n').length === 1)).toBe(true);
    expect(read.map(({ msg }) => msg)).toEqual(['request', 'request']);
    expect(read.filter(({ level }) => level === 'fatal')).toEqual([]);
  });
});
