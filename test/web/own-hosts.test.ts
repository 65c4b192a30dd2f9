import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strangerLimit } from '../../src/web/throttle/stranger-limits.rules.js';
import { ThrottleRepository } from '../../src/web/throttle/throttle.repository.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

/** Asks for a page under a name, as a browser does that was led here by it. */
async function askAs(url: string, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const asked = request(new URL(path, url), { headers, agent: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

describe('behind a proxy that ends HTTPS', () => {
  let behind: TestApp;
  beforeAll(async () => {
    behind = await openTestApp({
      environment: {
        SLOW_BODY_SECONDS: '1',
        PUBLIC_URL: 'https://matters.thornmere.example',
        TRUST_PROXY: '127.0.0.1',
        ALLOWED_HOSTS: 'matters-1.internal',
      },
    });
  });
  afterAll(() => behind.close());

  it('cuts off a form that arrives too slowly', async () => {
    const { hostname, port } = new URL(behind.url);
    const socket = connect(Number(port), hostname);
    const head = [
      'POST /sign-in HTTP/1.1',
      `Host: ${hostname}`,
      'Content-Type: application/x-www-form-urlencoded',
    ];
    socket.write(`${[...head, 'Content-Length: 5000'].join('\r\n')}\r\n\r\nemail=`);
    const trickle = setInterval(() => socket.write('a'), 100);
    let answer = '';
    socket.on('data', (part) => {
      clearInterval(trickle);
      answer += part.toString();
    });
    // A letter may cross with the answer, and then the line breaks.
    socket.on('error', () => {});
    await new Promise((done) => socket.once('close', done));
    clearInterval(trickle);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('arrived too slowly');
  });

  it('tells browsers to come by HTTPS alone', async () => {
    const { headers } = await askAs(behind.url, '/sign-in', { host: 'matters.thornmere.example' });
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });

  it.each([
    [{ host: 'matters.thornmere.example' }, 200],
    [{ host: 'matters-1.internal' }, 200],
    [{ host: 'other.example' }, 421],
    [{ host: 'app', 'x-forwarded-host': 'matters.thornmere.example' }, 200],
    [{ host: 'matters.thornmere.example', 'x-forwarded-host': 'other.example' }, 421],
  ])('answers to %j with %d', async (headers, status) => {
    expect((await askAs(behind.url, '/sign-in', headers)).statusCode).toBe(status);
  });
});

describe('without a proxy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it.each([
    [{ host: 'other.example' }, 421],
    [{ host: 'localhost:4000' }, 200],
    [{ host: 'localhost', 'x-forwarded-host': 'other.example' }, 200],
    [{ host: 'other.example', 'x-forwarded-host': 'localhost' }, 421],
  ])(
    'answers to its own names and to no proxy that it does not trust: %j with %d',
    async (headers, status) => {
      const answer = await askAs(app.url, '/register', headers);
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      const words = await text(answer);
      if (status === 421) expect(words).toContain('This is not the address of this service');
    },
  );

  it('tells whoever watches over it how it is, under any name', async () => {
    expect((await askAs(app.url, '/health/ready', { host: '10.1.2.3' })).statusCode).toBe(200);
  });

  it('gives strangers so many downloads a minute, counted for all copies; searches and staff are not held up', async () => {
    const clerk = await app.signIn('democratic-services');
    const path = '/register/actions.csv';
    expect((await app.stranger().get(path)).status).toBe(200);
    const otherCopy = app.get(ThrottleRepository);
    for (let n = 1; n < 60; n++)
      await otherCopy.count([strangerLimit('download', '127.0.0.1')], app.clock.realNow());
    const refused = await app.stranger().get(path);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.words).toContain('Wait a minute');
    expect((await app.stranger().get('/register?q=quay')).status).toBe(200);
    expect((await clerk.get(path)).status).toBe(200);
  });
});
