import { describe, expect, it } from '@jest/globals';
import { publicityOfNew } from './action-publicity.rules.js';

const open = { publicity: 'published', exemptGround: null, publicSummary: null } as const;
const draft = { publicity: 'unpublished', exemptGround: null, publicSummary: null } as const;
const child = { publicity: 'exempt', exemptGround: 'paragraph-1', publicSummary: 'Of a child.' } as const;
const money = { publicity: 'exempt', exemptGround: 'paragraph-3', publicSummary: null } as const;

describe('who can see a new action', () => {
  it.each([
    ['published of a published recommendation', open, open, open],
    ['published of one that is not published yet', open, draft, open],
    ['published of an exempt one', open, child, child],
    ['not published of an exempt one', draft, child, child],
    ['exempt on its own ground', money, child, money],
    ['exempt without a ground', { ...money, exemptGround: null }, child, child],
    ['exempt of a published one', money, open, money],
  ])('%s', (_, chosen, recommended, expected) => {
    expect(publicityOfNew(chosen, recommended)).toEqual(expected);
  });
});
