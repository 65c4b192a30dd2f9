import { randomBytes } from 'node:crypto';
import fastify, { type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import type { Clock } from '../calendar/clock.js';
import { faultInLog } from '../config/log/fault-in-log.js';
import { pathInLog } from './secret-addresses.js';

/** Letters and digits that nobody mistakes for others, also when they are read out on the telephone. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
/** To ask the system for a few random bytes takes as long as to ask for many: so many numbers are made of one answer. */
const AT_ONCE = 100;
let spare = Buffer.alloc(0);

/** How the log is written: a JSON object a line, with the number of its request, and nothing that people typed. */
export function logSettings(
  level: string,
  clock: Clock,
  slowMs: number,
  stream?: { write(line: string): void },
): Pick<FastifyServerOptions, 'logger' | 'genReqId' | 'logController'> {
  return {
    logger: {
      level,
      base: null,
      timestamp: () => `,"time":"${clock.realNow().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // What a library logs of its own accord keeps to the same.
      serializers: { req: requestInLog, res: () => ({}), err: errorInLog },
      ...(stream && { stream }),
    },
    genReqId: newRequestId,
    logController: new RequestLog(slowMs),
  };
}

/** A request that failed for a reason of ours. */
export function logFault(error: unknown, request: FastifyRequest, status: number): void {
  request.log.error({ ...answerInLog(request, status), fault: faultInLog(error) }, 'a request failed');
}

/** What the server itself says: one line for each request that was answered, where the level is `info` or more, or it was slow. */
class RequestLog extends fastify.LogController {
  /** @param slowMs from how many milliseconds on a request is logged as slow; 0 for never */
  constructor(private readonly slowMs: number) {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // Said once it is answered.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = { ...answerInLog(request, reply.statusCode), ms: Math.round(reply.elapsedTime) };
    if (error) request.log.error({ ...line, fault: faultInLog(error) }, 'a request broke off');
    else if (this.slowMs > 0 && line.ms >= this.slowMs) request.log.warn(line, 'a slow request');
    else request.log.info(line, 'request');
  }

  override defaultErrorLog(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.statusCode >= 500) logFault(error, request, reply.statusCode);
  }

  override streamError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    // Whoever closes the window while a file is on its way has made no fault.
    if ((error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    request.log.error(
      { ...answerInLog(request, reply.statusCode), fault: faultInLog(error) },
      'an answer broke off',
    );
  }

  override routeNotFound(): void {
    // Said once it is answered.
  }

  override writeHeadError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    logFault(error, request, reply.statusCode);
  }
}

function answerInLog(request: FastifyRequest, status: number): Record<string, unknown> {
  const accountId = request.viewer?.accountId;
  return { ...requestInLog(request), status, ...(accountId === undefined ? {} : { accountId }) };
}

function requestInLog({ method, url }: { method?: string; url?: string }): Record<string, unknown> {
  return { method, path: pathInLog(url ?? '') };
}

function errorInLog(error: unknown): { type: string; message: string; stack: string; code?: string } {
  const { stack, type, code } = faultInLog(error);
  return { type, message: '', stack: stack.join('\n'), ...(code === undefined ? {} : { code }) };
}

/** Random, so that it tells neither how many requests there are nor which was before. */
function newRequestId(): string {
  if (spare.length < LENGTH) spare = randomBytes(LENGTH * AT_ONCE);
  let id = '';
  for (const byte of spare.subarray(0, LENGTH)) id += SIGNS[byte % SIGNS.length];
  spare = spare.subarray(LENGTH);
  return id;
}
