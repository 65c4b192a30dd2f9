import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.service.js';

/** Counts each request that was answered under the route that the program declares for it. */
export function registerRequestTimes(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    metrics.countRequest({ method: request.method, route, status: reply.statusCode, ms: reply.elapsedTime });
    done();
  });
}
