import autocannon from 'autocannon';
import { type Measured, summary } from './load.js';

const SECONDS = 8;
/** How many sign in at the same time. */
const AT_ONCE = 4;

type Form = { readonly headers: Record<string, string>; readonly token: string };

/** The form of the sign-in page: its token is good for twelve hours, in whatever browser. */
async function formAt(url: string): Promise<Form> {
  const html = await (await fetch(`${url}/sign-in`)).text();
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return { token, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

/** Signs in again and again for some seconds. */
export async function signInAgain(url: string, email: string, password: string): Promise<Measured> {
  const { token, headers } = await formAt(url);
  const times: number[] = [];
  let faults = 0;
  const end = performance.now() + SECONDS * 1000;
  const body = String(new URLSearchParams({ _csrf: token, email, password }));
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', headers, body });
      times.push(performance.now() - start);
      if (answer.status !== 303) faults += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return summary(times, faults, SECONDS);
}

/** Tries passwords of made-up accounts, each from an address of its own, so many a second until it is stopped. */
export function tryPasswords(url: string, perSecond: number): { stop(): Promise<string> } {
  const answers = new Map<string, number>();
  const running = formAt(url).then(({ token, headers }) => {
    let n = 0;
    const run = autocannon(
      {
        url: `${url}/sign-in`,
        connections: 200,
        duration: 600,
        overallRate: perSecond,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => {
              n += 1;
              const body = { _csrf: token, email: `somebody${n}@thornmere.example`, password: `guess ${n}` };
              const from = `198.51.${Math.floor(n / 250) % 250}.${n % 250}`;
              return {
                ...request,
                headers: { ...headers, 'x-forwarded-for': from },
                body: String(new URLSearchParams(body)),
              };
            },
            onResponse: (status) => {
              answers.set(String(status), (answers.get(String(status)) ?? 0) + 1);
            },
          },
        ],
      },
      () => {},
    );
    return { run };
  });
  return {
    stop: async () => {
      const { run } = await running;
      const ended = new Promise((done) => run.once('done', done));
      run.stop();
      await ended;
      return (
        [...answers].map(([status, count]) => `${count} answered with ${status}`).join(', ') ||
        'none answered'
      );
    },
  };
}
