import csrf from '@fastify/csrf-protection';
import type { FastifyInstance } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every request that could change something must carry the token of a form that this service made for the session. */
export async function registerCsrfProtection(server: FastifyInstance): Promise<void> {
  await server.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => (request.body as { _csrf?: string } | null)?._csrf,
  });
  server.addHook('preValidation', (request, reply, done) => {
    if (SAFE_METHODS.has(request.method)) done();
    else server.csrfProtection(request, reply, done);
  });
}
