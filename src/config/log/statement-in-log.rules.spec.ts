import { describe, expect, it } from '@jest/globals';
import { statementInLog } from './statement-in-log.rules.js';

describe('a statement in the log', () => {
  it.each([
    ['  set a1 = $1,\n  b = $2', 'set a1 = $1, b = $2'],
    [`select 1 where name = 'O''Neill' and x = ''`, 'select ? where name = ? and x = ?'],
    ['limit 25 offset 1.5', 'limit ? offset ?'],
  ])('%s has no value in it', (text, shown) => {
    expect(statementInLog(text)).toBe(shown);
  });

  it('ends somewhere', () => {
    expect(statementInLog('a '.repeat(1000))).toHaveLength(301);
  });
});
