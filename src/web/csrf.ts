import csrf from '@fastify/csrf-protection';
import { ForbiddenException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AddressForms } from './address-forms.service.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every request that could change something must carry the token of a form that this service made for the session; where the address
 * itself is the key, for the address.
 */
export async function registerCsrfProtection(server: FastifyInstance, forms: AddressForms): Promise<void> {
  await server.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => (request.body as { _csrf?: string } | null)?._csrf,
  });
  server.addHook('preValidation', (request, reply, done) => {
    if (SAFE_METHODS.has(request.method)) done();
    else if (isKnownByAddress(request)) done(forms.isOurs(request) ? undefined : new ForbiddenException());
    else server.csrfProtection(request, reply, done);
  });
}

/** Whether the forms of this route are known by a secret in their address. */
export function isKnownByAddress({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { formsByAddress?: unknown }).formsByAddress === true;
}
