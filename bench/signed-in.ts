import { SESSION_COOKIE } from '../src/web/session.js';

/** Signs in and gives the cookie of the session. */
export async function signedIn(url: string, email: string, password: string): Promise<string> {
  const page = await fetch(`${url}/sign-in`);
  const html = await page.text();
  const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ _csrf: csrf, email, password }),
  });
  if (answer.status !== 303) throw new Error(`could not sign in: ${answer.status}`);
  return cookieOf(answer);
}

function cookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  return cookies.find((each) => each.startsWith(`${SESSION_COOKIE}=`)) ?? '';
}
