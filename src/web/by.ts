import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from './access.js';
import { reachOf } from './permissions.rules.js';
import { viewerOf } from './session.js';

/** Who makes a change, from which form: what every use case that changes something is given. */
export function byOf(request: FastifyRequest): {
  accountId: number;
  name: string;
  formToken: string | null;
  bodyIds?: readonly number[] | null;
} {
  const viewer = viewerOf(request);
  const { accountId, name } = viewer;
  return { accountId, name, formToken: onceOf(request), bodyIds: keepsOnly(viewer) };
}

/** The bodies whose register alone somebody keeps; null for who keeps all, or none and changes what is theirs otherwise. */
function keepsOnly(viewer: Viewer): readonly number[] | null {
  return reachOf(viewer, 'keep-register') === 'bodies' ? viewer.bodyIds : null;
}

/** The one-time token of the form that was sent; null where none came with it. */
export function onceOf(request: FastifyRequest): string | null {
  const token = (request.body as { _once?: unknown } | null)?._once;
  return typeof token === 'string' && isUUID(token) ? token : null;
}
