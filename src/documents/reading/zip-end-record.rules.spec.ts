import { describe, expect, it } from '@jest/globals';
import { hasFittingEnd } from './zip-end-record.rules.js';

const ENTRIES = Buffer.from('PK\x03\x04 what is packed');
const DIRECTORY = Buffer.from('PK\x01\x02 the directory of it');

function endRecord(offset: number, size: number, comment = ''): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, Buffer.from(comment)]);
}

const END = endRecord(ENTRIES.length, DIRECTORY.length);
const WHOLE = Buffer.concat([ENTRIES, DIRECTORY, END]);

describe('the end record of a zip file', () => {
  it('fits where the directory reaches exactly to it', () => {
    expect(hasFittingEnd(WHOLE)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no end record', Buffer.concat([ENTRIES, DIRECTORY])],
    ['something before all', Buffer.concat([Buffer.from('GIF89a'), WHOLE])],
    ['something after all', Buffer.concat([WHOLE, Buffer.from('more')])],
    ['a comment', Buffer.concat([ENTRIES, DIRECTORY, endRecord(ENTRIES.length, DIRECTORY.length, 'words')])],
    ['something between directory and end', Buffer.concat([ENTRIES, DIRECTORY, Buffer.from('gap'), END])],
    [
      'a directory that is said to be shorter',
      Buffer.concat([ENTRIES, DIRECTORY, endRecord(ENTRIES.length, 5)]),
    ],
    ['a second end record', Buffer.concat([ENTRIES, DIRECTORY, END, END])],
    ['a second archive in it', Buffer.concat([WHOLE, WHOLE])],
  ])('does not fit with %s', (_, content) => {
    expect(hasFittingEnd(content)).toBe(false);
  });
});
