import { Signer } from '@fastify/cookie';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../access.js';
import { isKnownByAddress } from '../csrf.js';
import { type BodyAllowance, type BodySender, bodyAllowance } from './body-allowance.rules.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How much of its body is read; set before any of it is. */
    bodyAllowance?: BodyAllowance;
  }
}

/** Who asks, and whether the route is open to them. */
type Decide = (
  request: FastifyRequest,
) => Promise<{ readonly viewer: Viewer | null; readonly isAllowed: boolean }>;

/** Whether somebody knows the secret of an address, and does not only guess at one. */
type IsSecret = (secret: string) => Promise<boolean>;

/**
 * Decides route, session and role of a request before anything of its body is read: of who may not use a route no more is taken than is
 * kept for them until they have signed in.
 * @param cookie what sessions are known by, and the secret that signs it
 */
export function registerBodyAdmission(
  server: FastifyInstance,
  decide: Decide,
  isSecret: IsSecret,
  cookie: { readonly name: string; readonly secret: string },
): void {
  const signer = new Signer(cookie.secret);
  server.addHook('onRequest', async (request) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (request.is404 && !isRead) throw new NotFoundException();
    if (request.is404 || request.url.startsWith('/assets/')) return;
    const { viewer, isAllowed } = await decide(request);
    request.viewer = viewer;
    if (!isRead) request.bodyAllowance = bodyAllowance(await senderOf(request, viewer, isAllowed));
  });

  const senderOf = async (
    request: FastifyRequest,
    viewer: Viewer | null,
    isAllowed: boolean,
  ): Promise<BodySender> => {
    if (isAllowed && isKnownByAddress(request)) {
      const { token } = request.params as { token?: unknown };
      return typeof token === 'string' && (await isSecret(token)) ? 'holder-of-address' : 'other';
    }
    if (isAllowed && viewer !== null) return 'viewer';
    return hadSession(request) ? 'signed-out' : 'other';
  };
  const hadSession = ({ cookies }: FastifyRequest): boolean => {
    const held = cookies[cookie.name];
    return held !== undefined && signer.unsign(held).valid;
  };
}
