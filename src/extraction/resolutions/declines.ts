import { anyOf } from '../any-of.js';

/** "not to help", "it would neither back nor fight the bid", "that no fee be asked": what the body settles that it leaves. */
export const DECLINES = new RegExp(
  anyOf`
  ^(?:that )?(?:not to|I do not|(?:did|does) not (?:agree|accept|support|approve)) [a-z]
  ^(?:that )?(?:to )?(?:invite|take|make|ask|hold|appoint|send) no (?:further |more )?[a-z]
  ^(?:that )?(?:the )?[\w’' -]{2,60} (?:would|will|should|shall) (?:not|neither|never) (?!only\b)[a-z]+
  ^(?:that )?[^.;:]{3,240}? not (?:now )?be [a-z]+
  ^(?:that )?no (?:further )?action\b|^(?:that )?no [a-z]+(?: [a-z]+){0,4} (?:(?:will|shall|should|to) )?be [a-z]+
`,
  'i',
);
