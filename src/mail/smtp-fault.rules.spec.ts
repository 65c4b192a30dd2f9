import { expect, it } from '@jest/globals';
import { judge } from './smtp-fault.rules.js';

it.each([
  [{ code: 'EENVELOPE', responseCode: 550 }, 'refused', true],
  [{ code: 'EMESSAGE', responseCode: 554 }, 'refused', true],
  [{ code: 'EENVELOPE', responseCode: 450 }, 'put-off', true],
  [{ code: 'EENVELOPE', responseCode: 503 }, 'put-off', true],
  [{ code: 'EENVELOPE', responseCode: 530 }, 'away', false],
  [{ code: 'EMESSAGE', message: 'Message size larger than allowed' }, 'refused', false],
  [
    { code: 'ECONNECTION', responseCode: 421, message: 'Server closed the connection: 421 busy' },
    'put-off',
    true,
  ],
  [{ code: 'ECONNECTION', responseCode: 421, message: 'Server terminates connection' }, 'away', false],
  [{ code: 'EPROTOCOL', responseCode: 554, message: 'Invalid greeting' }, 'away', false],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'away', false],
  [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'unclear', false],
  [{ code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT' }, 'away', false],
  [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unclear', false],
  [{ code: 'EAUTH', responseCode: 535 }, 'away', false],
  [{ code: 'EDNS' }, 'away', false],
  [{ message: 'Connection pool was closed' }, 'away', false],
])('judges %j as %s (an answer about the message: %s)', (error, kind, isAnswer) => {
  expect(judge(error)).toEqual({ kind, isAnswer });
});
