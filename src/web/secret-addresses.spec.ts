import { describe, expect, it } from '@jest/globals';
import { requestInLog, withoutSecretPart } from './secret-addresses.js';

describe('the log', () => {
  it.each([
    ['/answer/s3cret', '/answer/…'],
    ['/answer/s3cret/A2022-001/updates', '/answer/…/A2022-001/updates'],
    ['/answer/s3cret?done=saved&on=A2022-001', '/answer/…?done=saved&on=A2022-001'],
    ['/calendar/s3cret', '/calendar/…'],
    ['/unfollow/12/s3cret', '/unfollow/12/…'],
    ['/actions/A2022-001', '/actions/A2022-001'],
  ])('keeps %s as %s', (url, kept) => expect(withoutSecretPart(url)).toBe(kept));

  it('keeps no secret of a request', () => {
    const request = { method: 'GET', url: '/answer/s3cret', host: 'matters.example', ip: '192.0.2.1' };
    expect(JSON.stringify(requestInLog(request))).not.toContain('s3cret');
  });
});
