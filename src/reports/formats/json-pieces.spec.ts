import { describe, expect, it } from '@jest/globals';
import { jsonInPieces } from './json-pieces.js';

describe('a report as JSON, written in pieces', () => {
  it.each([
    {},
    { a: 1, b: null, c: 'one\ntwo “three”', d: undefined },
    { list: [], lists: [[], [1, [2, 3]]], items: [{ a: { b: [] } }, 'text\n', null, undefined] },
    { nested: { list: [{ a: 1 }, { b: ['x'] }], empty: {} }, last: true },
  ])('is the same as in one', (model) => {
    expect([...jsonInPieces(model)].join('')).toBe(JSON.stringify(model, null, 2));
  });
});
