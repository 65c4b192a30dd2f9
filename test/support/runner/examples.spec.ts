import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

/** What a test file can come to; run by the test of the runner, never by the suite. */
describe('passes', () => {
  it('in time', async () => {
    await expect(Promise.resolve(1)).resolves.toBe(1);
  });
});

it('fails an expectation', () => {
  expect([1, 2]).toEqual([1, 3]);
});

it('throws later', async () => {
  await new Promise((resolve) => setImmediate(resolve));
  throw new Error('thrown later');
});

it('hangs', async () => {
  await new Promise(() => {});
}, 50);

it('makes fewer assertions than it says', () => {
  expect.assertions(1);
});

it('leaves a rejection behind', () => {
  void Promise.reject(new Error('left behind'));
});

it('asks a client too much at a time', () => {
  const client = new pg.Client();
  for (let turn = 0; turn < 3; turn += 1) client.query('select 1').catch(() => {});
});

it.skip('is skipped', () => {
  throw new Error('was not skipped');
});

describe('cannot begin', () => {
  beforeAll(() => {
    throw new Error('no beginning');
  });

  it('never runs', () => {});
});

describe('cannot end', () => {
  afterAll(() => {
    throw new Error('no end');
  });

  it('runs', () => {});
});
