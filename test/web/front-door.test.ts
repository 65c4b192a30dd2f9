import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readlink, stat } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LONGEST_FIELD } from '../../src/web/request-body/body-allowance.rules.js';
import { seedCouncil } from '../support/council.js';
import { areBinaryDataFrom, binaryDataInUse, leastInUse } from '../support/memory.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

/** The address of a form to which nobody was ever given the key. */
const GUESSED = `/answer/${'A'.repeat(43)}/A2022-001/updates`;

/** How large the files without a name are that this process holds open in the folder of uploads. */
async function uploadsBeingRead(dataDir: string): Promise<number[]> {
  const sizes: number[] = [];
  for (const descriptor of readdirSync('/proc/self/fd')) {
    const path = `/proc/self/fd/${descriptor}`;
    const target = await readlink(path).catch(() => '');
    if (target.startsWith(join(dataDir, 'uploads'))) sizes.push((await stat(path)).size);
  }
  return sizes;
}

const MEGABYTE = 1024 * 1024;
/** Five files of 19 megabytes are sent. What is on its way through the sockets of both ends, in one process, is a few megabytes. */
const HALF_OF_WHAT_IS_SENT = (5 * 19 * MEGABYTE) / 2;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await seedCouncil(app);
});
afterAll(() => app.close());

describe('the front door', () => {
  it('gives style and script packed, to whoever can unpack them', async () => {
    const { html } = await app.stranger().get('/sign-in');
    const paths = html.match(/\/assets\/app\.[\w.]+\.(?:css|js)/g) ?? [];
    expect(paths.length).toBeGreaterThanOrEqual(2);
    for (const path of paths) {
      const [plain, packed] = await Promise.all(
        ['identity', 'gzip, br'].map((coding) =>
          fetch(`${app.url}${path}`, { headers: { 'accept-encoding': coding } }),
        ),
      );
      expect(plain?.headers.get('content-encoding')).toBeNull();
      expect(packed?.headers.get('content-encoding')).toBe('br');
      expect(packed?.headers.get('vary')).toContain('accept-encoding');
      expect(packed?.headers.get('content-type')).toBe(plain?.headers.get('content-type'));
      expect(Number(packed?.headers.get('content-length'))).toBeLessThan(
        Number(plain?.headers.get('content-length')) / 2,
      );
      expect(await packed?.text()).toBe(await plain?.text());
    }
  });

  it('says that it is alive and ready', async () => {
    expect((await app.stranger().get('/health/live')).status).toBe(200);
    expect((await app.stranger().get('/health/ready')).status).toBe(200);
  });

  it('shows a page for what is not there', async () => {
    const page = await app.stranger().get('/nothing-here');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('Page not found');
  });

  it('refuses a form that this service did not make', async () => {
    const answer = await app.stranger().post('/sign-in', { email: 'a@b.example', password: 'x' });
    expect(answer.status).toBe(403);
  });

  it('takes no text of which the end would be cut off', async () => {
    const clerk = await app.signIn('democratic-services');
    const noFile = { field: 'file', filename: '', content: '' };
    const fields = { title: 'a'.repeat(LONGEST_FIELD + 1) };
    const answer = await clerk.submit('/documents/new', fields, { file: noFile });
    expect(answer.status).toBe(413);
    expect(answer.words).toContain('Nothing was stored');
  });

  it.each([
    [
      'cut short',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nHalf',
    ],
    ['without parts', 'multipart/form-data; boundary=b', 'words'],
    ['of which nobody knows where parts end', 'multipart/form-data', '--b--'],
  ])('takes no form that arrives %s, and says so', async (_, type, body) => {
    const answer = await fetch(new URL('/sign-in', app.stranger().url), {
      ...{ method: 'POST', body, headers: { 'content-type': type } },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This request could not be understood');
  });

  const send = (path: string, body: string, type: string, cookie = '') =>
    fetch(new URL(path, app.url), {
      ...{ method: 'POST', body, redirect: 'manual', headers: { 'content-type': type, cookie } },
    });

  it.each([
    ['typed JSON', 'application/json', '{"email":"a@b.example"}'],
    ['JSON that would change every object', 'application/json', '{"__proto__":{"role":"administrator"}}'],
    ['plain text', 'text/plain', 'email=a@b.example'],
  ])('takes no %s, and says so', async (_, type, body) => {
    const answer = await send('/sign-in', body, type);
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('of a kind that this service does not accept');
  });

  it.each(['__proto__=x', 'constructor=x&email=a', 'prototype=x'])(
    'takes no field called as in %s',
    async (body) => {
      expect((await send('/sign-in', body, 'application/x-www-form-urlencoded')).status).toBe(400);
    },
  );

  it('reads of a form as much as its sender may send, and no file of who may send none', async () => {
    const typed = `words=${'a'.repeat(70_000)}`;
    const stranger = (path: string) => send(path, typed, 'application/x-www-form-urlencoded');
    for (const path of ['/sign-in', '/documents/new', '/accounts/new', GUESSED])
      expect([path, (await stranger(path)).status]).toEqual([path, 413]);
    expect((await stranger('/nothing-here')).status).toBe(404);
    const { cookieHeader } = await app.signIn('officer');
    const large = `words=${'a'.repeat(1_100_000)}`;
    const notAllowed = await send('/accounts/new', large, 'application/x-www-form-urlencoded', cookieHeader);
    expect(notAllowed.status).toBe(413);
  });

  it.each(['/documents/new', GUESSED])('holds nothing of files that a stranger sends to %s', async (path) => {
    const piece = Buffer.alloc(MEGABYTE, 'a');
    const tooMuch = binaryDataInUse() + HALF_OF_WHAT_IS_SENT;
    let isHeld = false;
    async function* form() {
      for (let n = 0; n < 5; n++) {
        yield `--b\r\nContent-Disposition: form-data; name="file"; filename="${n}.pdf"\r\n\r\n`;
        for (let size = 0; size < 19; size++) yield piece;
        yield '\r\n';
        isHeld ||= areBinaryDataFrom(tooMuch);
      }
      yield '--b--\r\n';
    }
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const asked = request(new URL(path, app.url), { method: 'POST', headers });
    const answered = once(asked, 'response');
    Readable.from(form()).pipe(asked);
    const [answer] = (await answered) as [IncomingMessage];
    expect(answer.statusCode).toBe(403);
    expect(isHeld).toBe(false);
  });

  it('holds nothing in memory of files that whoever may send them has not sent to the end', async () => {
    const { cookieHeader } = await app.signIn('democratic-services');
    const piece = Buffer.alloc(MEGABYTE, 'a');
    const before = binaryDataInUse();
    const headers = { 'content-type': 'multipart/form-data; boundary=b', cookie: cookieHeader };
    const asked = Array.from({ length: 5 }, () => {
      const one = request(new URL('/documents/new', app.url), { method: 'POST', headers, agent: false });
      one
        .on('error', () => {})
        .write('--b\r\nContent-Disposition: form-data; name="file"; filename="1.pdf"\r\n\r\n');
      for (let size = 0; size < 19; size++) one.write(piece);
      return one;
    });
    const areRead = async (megabytes: readonly number[]) =>
      isDeepStrictEqual(
        (await uploadsBeingRead(app.dataDir)).map((size) => Math.round(size / MEGABYTE)),
        megabytes,
      );
    await until(() => areRead([19, 19, 19, 19, 19]));
    const held = await leastInUse(() => binaryDataInUse() - before, HALF_OF_WHAT_IS_SENT);
    expect(held).toBeLessThan(HALF_OF_WHAT_IS_SENT);
    expect(readdirSync(join(app.dataDir, 'uploads'))).toEqual([]);
    for (const one of asked) one.destroy();
    await until(() => areRead([]));
  });

  it('shows everyone from inside the papers they may read, and only administrators the accounts', async () => {
    for (const role of ['officer', 'member', 'democratic-services'] as const) {
      const { links } = await (await app.signIn(role)).get('/documents');
      expect(links).toContain('/documents');
      expect(links).not.toContain('/accounts');
    }
    expect((await (await app.signIn('administrator')).get('/')).links).toContain('/accounts');
  });

  it('allows nothing from elsewhere to run on its pages', async () => {
    const { headers } = await app.stranger().get('/sign-in');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self' 'nonce-/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toMatch(/\bcamera=\(\).*\bgeolocation=\(\)/);
    const unreadable = await fetch(`${app.url}/answer/%zz`);
    expect(unreadable.headers.get('permissions-policy')).toMatch(/\bcamera=\(\)/);
  });
});
