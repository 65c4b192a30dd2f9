import { describe, expect, it } from '@jest/globals';
import { readMail } from './read-mail.js';

describe('a message of the mailbox', () => {
  it('has plain signs for those of symbol fonts, and none that nobody sees', async () => {
    const source = [
      'From: dana@thornmere.example',
      'Subject: =?utf-8?B?UmU6IO+Ct0E=?=',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      '\uF0B7 Leaflets sent\u200B',
      '\uF0FC Quay lit',
      '',
    ].join('\r\n');
    const { subject, words } = await readMail(Buffer.from(source));
    expect([subject, words]).toEqual(['Re: •A', '• Leaflets sent\n✓ Quay lit']);
  });
});
