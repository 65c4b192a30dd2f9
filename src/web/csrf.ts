import csrf from '@fastify/csrf-protection';
import { ForbiddenException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AddressForms } from './address-forms.service.js';
import type { StrangerForms } from './stranger-forms.service.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** As `@fastify/csrf-protection` says it of a token that it does not know. */
const REFUSED = { cause: { code: 'FST_CSRF_INVALID_TOKEN' } };

/**
 * Every request that could change something must carry the token of a form that this service made: for the session of whoever signed
 * in; for the address, where the address itself is the key; else for somebody who has not signed in.
 */
export async function registerCsrfProtection(
  server: FastifyInstance,
  addressForms: AddressForms,
  strangerForms: StrangerForms,
): Promise<void> {
  await server.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => (request.body as { _csrf?: string } | null)?._csrf,
  });
  server.addHook('preValidation', (request, reply, done) => {
    if (SAFE_METHODS.has(request.method)) done();
    else if (isKnownByAddress(request))
      done(addressForms.isOurs(request) ? undefined : new ForbiddenException());
    else if (request.viewer) server.csrfProtection(request, reply, done);
    else done(strangerForms.isOurs(request) ? undefined : new ForbiddenException('an old form', REFUSED));
  });
}

/** Whether the forms of this route are known by a secret in their address. */
export function isKnownByAddress({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { formsByAddress?: unknown }).formsByAddress === true;
}
