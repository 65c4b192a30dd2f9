import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { viewerOf } from './session.js';

/** Who makes a change, from which form: what every use case that changes something is given. */
export function byOf(request: FastifyRequest): { accountId: number; name: string; formToken: string | null } {
  const { accountId, name } = viewerOf(request);
  return { accountId, name, formToken: onceOf(request) };
}

/** The one-time token of the form that was sent; null where none came with it. */
export function onceOf(request: FastifyRequest): string | null {
  const token = (request.body as { _once?: unknown } | null)?._once;
  return typeof token === 'string' && isUUID(token) ? token : null;
}
