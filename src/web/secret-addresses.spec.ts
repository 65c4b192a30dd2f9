import { describe, expect, it } from '@jest/globals';
import { pathInLog } from './secret-addresses.js';

describe('the log', () => {
  it.each([
    ['/answer/s3cret', '/answer/…'],
    ['/answer/s3cret/A2022-001/updates', '/answer/…/A2022-001/updates'],
    ['/answer/s3cret?done=saved&on=A2022-001', '/answer/…'],
    ['/calendar/s3cret', '/calendar/…'],
    ['/unfollow/12/s3cret', '/unfollow/12/…'],
    ['/sign-in/link/s3cret?to=%2Factions', '/sign-in/link/…'],
    ['/sign-in/new-password/s3cret', '/sign-in/new-password/…'],
    ['/sign-in/invitation/s3cret', '/sign-in/invitation/…'],
    ['/sign-in/first-administrator/s3cret', '/sign-in/first-administrator/…'],
    ['/sign-in/link', '/sign-in/link'],
    ['/actions/A2022-001', '/actions/A2022-001'],
    ['/search?q=Ada%20Smith', '/search'],
  ])('keeps %s as %s', (url, kept) => expect(pathInLog(url)).toBe(kept));
});
