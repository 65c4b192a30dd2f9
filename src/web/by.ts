import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { viewerOf } from './session.js';

/** Who makes a change, from which form: what every use case that changes something is given. */
export function byOf(request: FastifyRequest): { accountId: number; name: string; formToken: string | null } {
  const { accountId, name } = viewerOf(request);
  const token = (request.body as { _once?: unknown } | null)?._once;
  return { accountId, name, formToken: typeof token === 'string' && isUUID(token) ? token : null };
}
