import { describe, expect, it } from '@jest/globals';
import { faultInLog, faultLine } from './fault-in-log.js';

const WORDS = 'Planted words about a child';

describe('a fault in the log', () => {
  it.each<[string, Error]>([
    ['a message', new Error(WORDS)],
    ['a name', Object.assign(new Error('x'), { name: WORDS })],
    ['a code', Object.assign(new Error('x'), { code: WORDS })],
    ['a message that looks like a stack', new Error(`x\n    at ${WORDS} (/in/words.js:1:1)`)],
    ['a cause', new Error('x', { cause: new Error(WORDS) })],
    [
      'a failed query',
      Object.assign(new Error(`invalid input: "${WORDS}"`), {
        name: 'QueryFailedError',
        query: 'as it was asked',
        parameters: [WORDS],
        driverError: Object.assign(new Error(WORDS), {
          code: '23505',
          detail: `Key (name)=(${WORDS}) already exists.`,
          table: 'people',
          constraint: 'uq_people_name',
          where: WORDS,
        }),
      }),
    ],
    [
      'a mail server that refuses',
      Object.assign(new Error(`550 <child@home.example> ${WORDS}`), {
        code: 'EENVELOPE',
        responseCode: 550,
        response: WORDS,
        rejected: ['child@home.example'],
      }),
    ],
  ])('tells nothing of %s', (_, error) => {
    const kept = JSON.stringify(faultInLog(error));
    expect(kept).not.toContain('Planted');
    expect(kept).not.toContain('child');
  });

  it('tells the kind, the code, the names of the schema, and where it was thrown', () => {
    const error = Object.assign(new TypeError('x'), {
      driverError: { code: '23505', table: 'people', constraint: 'uq_people_name' },
    });
    const fault = faultInLog(error);
    expect(fault).toMatchObject({
      type: 'TypeError',
      code: '23505',
      database: { table: 'people', constraint: 'uq_people_name' },
    });
    expect(fault.stack[0]).toMatch(/^at .*fault-in-log\.spec/);
    expect(faultLine(error)).toMatch(/^TypeError 23505 at .*fault-in-log/);
  });

  it.each([undefined, null, WORDS, { message: WORDS }])('tells of %j that it is no error', (thrown) => {
    expect(JSON.stringify(faultInLog(thrown))).not.toContain('Planted');
  });
});
