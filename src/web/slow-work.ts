import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { forRequest, requestInHand } from '../config/log/request-in-hand.js';
import { statementInLog } from '../config/log/statement-in-log.rules.js';

/** Lets each statement be logged with the number of its request: said twice, since what comes after the body is called from elsewhere. */
export function registerRequestInHand(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => forRequest(request.id, done));
  server.addHook('preValidation', (request, _reply, done) => forRequest(request.id, done));
}

/** @param limit milliseconds from which on a statement is slow; 0 for never */
export function logSlowStatement(log: FastifyBaseLogger, limit: number, text: string, ms: number): void {
  if (limit === 0 || ms < limit) return;
  const requestId = requestInHand();
  const facts = { ms: Math.round(ms), statement: statementInLog(text) };
  log.warn({ ...(requestId !== null && { requestId }), ...facts }, 'a slow statement');
}
