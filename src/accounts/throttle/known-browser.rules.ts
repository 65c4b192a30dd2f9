import { createHmac, timingSafeEqual } from 'node:crypto';

/** More than use one browser: two marks for each account, one for its password and one for its second factor. */
const MOST_MARKS = 10;

/** Whether the account has signed in with the browser that holds this cookie. @param key the service's secret */
export function isKnownBrowser(key: string, cookie: string | undefined, email: string): boolean {
  const wanted = Buffer.from(mark(key, email));
  return marksIn(cookie).some((each) => {
    const given = Buffer.from(each);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** The cookie once this account has signed in, the latest first. It names nobody: the marks can be made with the service's secret only. */
export function withKnownAccount(key: string, cookie: string | undefined, email: string): string {
  return [...new Set([mark(key, email), ...marksIn(cookie)])].slice(0, MOST_MARKS).join('.');
}

function marksIn(cookie: string | undefined): string[] {
  return (cookie ?? '').split('.').filter((each) => /^[\w-]{43}$/.test(each));
}

function mark(key: string, email: string): string {
  return createHmac('sha256', key).update(`known browser\n${email.trim().toLowerCase()}`).digest('base64url');
}
