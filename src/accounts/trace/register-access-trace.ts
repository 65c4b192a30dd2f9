import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../calendar/clock.js';
import type { AccessNote } from '../../web/access-notes.js';
import { pathInLog } from '../../web/secret-addresses.js';
import type { NewAccessEvent } from './access-events.repository.js';
import type { AccessTrace } from './access-trace.service.js';

/** What was read that is exempt, by reference or number; null where it was nothing of the kind. */
export type ExemptSubjectOf = (request: FastifyRequest) => Promise<string | null>;

/** Traces each request once it is answered: what its controllers noted, refusals, and what somebody read that is exempt. */
export function registerAccessTrace(
  server: FastifyInstance,
  trace: AccessTrace,
  clock: Clock,
  exemptSubjectOf: ExemptSubjectOf,
): void {
  server.addHook('onResponse', (request, reply, done) => {
    const at = clock.realNow();
    const notes = [...(request.accessNotes ?? []), ...refusalOf(reply)];
    trace.add(...notes.map((note) => eventOf(request, note, at)));
    if (mayHaveRead(request, reply))
      trace.addOnceKnown(
        exemptSubjectOf(request).then((subject) =>
          subject === null ? [] : [{ ...eventOf(request, { kind: 'read-exempt' }, at), subject }],
        ),
      );
    done();
  });
  // What was answered before the server closes is written before its database is.
  server.addHook('onClose', () => trace.settle());
}

function refusalOf({ statusCode }: FastifyReply): AccessNote[] {
  if (statusCode === 403) return [{ kind: 'refused' }];
  return statusCode === 429 ? [{ kind: 'throttled' }] : [];
}

function mayHaveRead({ viewer, method }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return !!viewer && method === 'GET' && statusCode === 200;
}

function eventOf(request: FastifyRequest, note: AccessNote, at: Date): NewAccessEvent {
  const { kind, how = null, accountId, typedEmail } = note;
  return {
    at,
    kind,
    how,
    accountId: accountId === undefined ? (request.viewer?.accountId ?? null) : accountId,
    typedEmail: typedEmail?.trim().toLowerCase() ?? null,
    subject: null,
    path: pathInLog(request.url),
    address: request.ip,
    requestId: request.id,
  };
}
