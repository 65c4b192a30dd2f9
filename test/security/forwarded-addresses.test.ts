import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../support/test-app.js';

/** So many links may be asked for from one place in a quarter of an hour. */
const MOST = 50;

let app: TestApp;
let token: string;
let asked = 0;
beforeAll(async () => {
  app = await openTestApp({ environment: { TRUST_PROXY: '1' } });
  const page = await app.stranger().get('/sign-in/link');
  token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
});
afterAll(() => app.close());

/** Asks for a link for an address that nobody asked for before. @param forwarded what the proxy says of where the request came from */
async function ask(forwarded: string): Promise<number> {
  const body = new URLSearchParams({ _csrf: token, email: `guess${asked++}@thornmere.example` });
  const headers = { 'x-forwarded-for': forwarded };
  const answer = await fetch(`${app.url}/sign-in/link`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  });
  return answer.status;
}

async function askOften(forwarded: (n: number) => string): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < MOST; n++) answers.push(await ask(forwarded(n)));
  return [...new Set(answers)];
}

describe('behind a proxy', () => {
  it('one line with 2^64 addresses is one place, and its neighbour another', async () => {
    expect(await askOften((n) => `2001:db8:1:2::${n.toString(16)}`)).toEqual([303]);
    expect(await ask('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(429);
    expect(await ask('2001:db8:1:3::1')).toBe(303);
  });

  it('nobody begins sessions without end: each is a row that is kept for a while', async () => {
    const look = async (forwarded: string) => {
      const headers = { 'x-forwarded-for': forwarded };
      return (await fetch(`${app.url}/sign-in/passkey`, { headers })).status;
    };
    const answers: number[] = [];
    for (let n = 0; n < 310; n += 10)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, () => look('203.0.113.99')))));
    expect(answers.filter((status) => status === 200)).toHaveLength(300);
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    expect(await look('203.0.113.98')).toBe(200);
    expect(await app.database.rows('select from sessions')).toHaveLength(301);
  });

  it('nobody is somewhere else by what they write into the header, nor uses up what is another’s', async () => {
    expect(await askOften((n) => `198.51.100.${n}, 203.0.113.7`)).toEqual([303]);
    expect(await ask('192.0.2.1, 203.0.113.7')).toBe(429);
    expect(await ask('198.51.100.1')).toBe(303);
  });
});
