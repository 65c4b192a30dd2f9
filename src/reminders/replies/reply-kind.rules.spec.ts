import { describe, expect, it } from '@jest/globals';
import { failedDeliveries, isAutomatic, messageIdsIn } from './reply-kind.rules.js';

const report = (action: string, status: string) => `Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; Dana@Thornmere.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 No such
 user here
`;

describe('a message that came back', () => {
  it('says whom it did not reach, and why', () => {
    expect(failedDeliveries(report('failed', '5.1.1'))).toEqual([
      { address: 'dana@thornmere.example', reason: '550 5.1.1 No such user here' },
    ]);
  });

  it.each([
    ['delayed', '4.4.1'],
    ['delivered', '2.0.0'],
    ['failed', '4.2.2'],
  ])('is none where it was %s with %s', (action, status) => {
    expect(failedDeliveries(report(action, status))).toEqual([]);
  });
});

describe('a message of a program', () => {
  it.each([
    [{ 'auto-submitted': 'auto-replied' }, true],
    [{ 'auto-submitted': 'no' }, false],
    [{ precedence: 'bulk' }, true],
    [{ 'x-autoreply': 'yes' }, true],
    [{}, false],
  ])('is known by %j', (headers, expected) => {
    expect(isAutomatic(new Map(Object.entries(headers as Record<string, string>)))).toBe(expected);
  });
});

it('finds the messages that a header names', () => {
  expect(messageIdsIn('<a@x.example>\r\n <b@y.example> c@z.example')).toEqual(['a@x.example', 'b@y.example']);
});
