import { describe, expect, it } from '@jest/globals';
import { databaseTrouble } from './database-gone.rules.js';

describe('trouble with the database', () => {
  it.each([
    ['the server is away', { code: 'ECONNREFUSED' }, 'gone'],
    ['the server shuts down', { code: '57P01' }, 'gone'],
    ['the pool has no connection to give', { message: 'timeout exceeded when trying to connect' }, 'gone'],
    ['a connection was cut', { message: 'Connection terminated unexpectedly' }, 'gone'],
    ['a statement took too long', { code: '57014' }, 'too-long'],
    ['a lock was not had', { code: '55P03' }, 'too-long'],
    ['the disk of the database is full', { code: '53100' }, 'full'],
    ['the disk of the service is full', { code: 'ENOSPC' }, 'full'],
    ['a unique key', { code: '23505', message: 'duplicate key' }, null],
    ['something else', new Error('no such thing'), null],
    ['nothing', null, null],
  ])('%s', (_, error, trouble) => expect(databaseTrouble(error)).toBe(trouble));
});
