import { describe, expect, it } from '@jest/globals';
import { letterGroups } from './letter-groups.rules.js';

const row = (
  addresseeCode: string,
  clockRule: 'executive' | 'health' | 'local',
  clockLength: string | null = null,
  isFurther = false,
) => ({
  bodyCode: 'CYP',
  addresseeCode,
  clockRule,
  clockLength,
  isFurther,
});

describe('what goes into one letter', () => {
  it.each([
    [
      'one body under one law',
      [row('EXEC', 'executive'), row('EXEC', 'executive')],
      ['CYP.EXEC.executive 2'],
    ],
    [
      'two bodies, in the order in which they appear',
      [row('NHS', 'health'), row('EXEC', 'executive'), row('NHS', 'health')],
      ['CYP.NHS.health 2', 'CYP.EXEC.executive 1'],
    ],
    [
      'the council’s own rule, by its length',
      [row('EXEC', 'local', '8w'), row('EXEC', 'local', '2m')],
      ['CYP.EXEC.local.8w 1', 'CYP.EXEC.local.2m 1'],
    ],
    [
      'a body that is to answer one and is asked another too',
      [row('EXEC', 'executive'), row('EXEC', 'executive', null, true)],
      ['CYP.EXEC.executive 1', 'CYP.EXEC.executive.too 1'],
    ],
    ['nothing', [], []],
  ])('%s', (_, rows, groups) => {
    expect(letterGroups(rows).map(({ key, rows: of }) => `${key} ${of.length}`)).toEqual(groups);
  });
});
