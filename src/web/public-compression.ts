import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** What everybody may read, and where nothing of one reader stands. */
const PUBLIC = /^\/register(?:[/?.]|$)/;
/** By this header of a request the plugin knows that its answer is to stay as it is. */
const AS_IT_IS = 'x-no-compression';

/**
 * Sends what strangers read of the public register as brotli or gzip. Every other answer stays as it is: the length of a compressed page
 * that holds a secret beside words of the address tells of the secret (BREACH, CVE-2013-3587).
 */
export async function registerPublicCompression(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', (request, _reply, done) => {
    request.headers[AS_IT_IS] = 'yes';
    done();
  });
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    // Whole pages too are compressed off the event loop.
    syncThreshold: 0,
    // Forms are never compressed, and what others compress is hostile.
    globalDecompression: false,
  });
  // Who is asking is known by then.
  server.addHook('preHandler', (request, _reply, done) => {
    if (request.viewer === null && PUBLIC.test(request.url)) delete request.headers[AS_IT_IS];
    done();
  });
}
