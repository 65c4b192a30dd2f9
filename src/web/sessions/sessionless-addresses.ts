import type { FastifyInstance } from 'fastify';

/** What is the same for everybody: no session is looked for, so that these answer also where the database does not. */
const SESSIONLESS = /^\/(assets|health)\//;

/** Takes the cookies away from requests for such addresses; to be registered before what reads them. */
export function registerSessionlessAddresses(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (SESSIONLESS.test(request.url)) delete request.raw.headers.cookie;
    done();
  });
}
