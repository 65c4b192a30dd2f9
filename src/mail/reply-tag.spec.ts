import { describe, expect, it } from '@jest/globals';
import { mayBearTag } from '../config/tagged-name.rules.js';
import { digestOfReplyTag, replyTagOf, taggedAddress, tagOfAddress } from './reply-tag.js';

const ADDRESS = 'replies@thornmere.example';

describe('the address that an answer goes to', () => {
  const tag = replyTagOf('a secret of a message');
  const tagged = taggedAddress(ADDRESS, tag);

  it('bears 256 bits in letters that no mail server changes, and is no longer than an address may be', () => {
    expect(tag).toMatch(/^[0-9a-v]{52}$/);
    expect(replyTagOf('another secret')).not.toBe(tag);
    const longest = taggedAddress('abcdefghijk@thornmere.example', tag);
    expect(longest.indexOf('@')).toBe(64);
    expect(mayBearTag('abcdefghijk@thornmere.example')).toBe(true);
    expect(mayBearTag('abcdefghijkl@thornmere.example')).toBe(false);
  });

  it('is known again, in capitals too', () => {
    expect(tagOfAddress(tagged, ADDRESS)).toBe(tag);
    expect(tagOfAddress(tagged.toUpperCase(), ADDRESS)).toBe(tag);
    expect(digestOfReplyTag(tag)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ADDRESS,
    `replies+short@thornmere.example`,
    tagged.replace('thornmere', 'thornmore'),
    tagged.replace('replies', 'reply'),
  ])('is not %s', (other) => {
    expect(tagOfAddress(other, ADDRESS)).toBeNull();
  });
});
