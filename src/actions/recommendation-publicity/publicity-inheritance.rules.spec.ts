import { describe, expect, it } from '@jest/globals';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import { PUBLICITIES, type Publicity, stricter } from '../../bodies/publicity.rules.js';
import { isInherited } from './publicity-inheritance.rules.js';

type Kept = readonly [Publicity, ExemptGround | null];
const [OPEN, DRAFT]: Kept[] = [
  ['published', null],
  ['unpublished', null],
] as const;
const CHILD: Kept = ['exempt', 'paragraph-1'];
const MONEY: Kept = ['exempt', 'paragraph-3'];

describe('an action of a recommendation whose publicity changes', () => {
  it.each<[string, Publicity, Kept, Kept, boolean, { asked: boolean; unasked: boolean }]>([
    ['opened, came with it', 'exempt', OPEN, CHILD, true, { asked: true, unasked: false }],
    ['opened, exempt on its own account', 'exempt', OPEN, CHILD, false, { asked: false, unasked: false }],
    ['published, exempt of its own', 'unpublished', OPEN, MONEY, false, { asked: false, unasked: false }],
    ['published, came with it', 'unpublished', OPEN, DRAFT, true, { asked: true, unasked: false }],
    ['made exempt', 'published', CHILD, OPEN, true, { asked: true, unasked: true }],
    ['made exempt, decided on its own', 'unpublished', CHILD, OPEN, false, { asked: true, unasked: true }],
    [
      'made exempt, exempt on another ground',
      'published',
      CHILD,
      MONEY,
      false,
      { asked: false, unasked: false },
    ],
    ['exempt on another ground now', 'exempt', MONEY, CHILD, true, { asked: true, unasked: false }],
    ['exempt still, published on its own', 'exempt', MONEY, OPEN, false, { asked: false, unasked: false }],
    ['the same already', 'unpublished', OPEN, OPEN, true, { asked: false, unasked: false }],
  ])('%s', (_, before, [publicity, exemptGround], [now, ground], cameWithIt, expected) => {
    const action = { publicity: now, exemptGround: ground, cameWithIt };
    const passes = (withActions: boolean) =>
      isInherited({ before, chosen: { publicity, exemptGround }, withActions }, action);
    expect({ asked: passes(true), unasked: passes(false) }).toEqual(expected);
  });
});

describe('the stricter of two', () => {
  it.each(
    PUBLICITIES.flatMap((one, n) => PUBLICITIES.map((other, m) => [one, other, Math.max(n, m)] as const)),
  )('%s and %s', (one, other, place) => {
    expect(stricter(one, other)).toBe(PUBLICITIES[place]);
  });
});
