import type { Socket } from 'node:net';
import { RequestTimeoutException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Below this a body is as good as none: a modem of 1994 sends twice as fast. */
const LEAST_BYTES_PER_SECOND = 1024;
const LOOKS = 4;

/**
 * Cuts off who sends a form so slowly that a connection is held for nothing: the server answers 408 and closes it.
 * @param seconds for how long too little may arrive
 */
export function registerSlowBodies(server: FastifyInstance, seconds: number): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request)) return;
    const { socket } = request.raw;
    const stop = watch(socket, seconds, () => {
      reply.header('connection', 'close');
      // Destroying the request would close the connection before whoever waits at its other end is told why.
      if (request.raw.listenerCount('error') > 0) request.raw.emit('error', new RequestTimeoutException());
      else socket.destroy();
    });
    request.raw.once('end', stop).once('close', stop);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Looks several times in `seconds` whether enough has come, so that a pause in between is nobody's end. @returns what ends the watch */
function watch(socket: Socket, seconds: number, cut: () => void): () => void {
  const arrived = [socket.bytesRead];
  const timer = setInterval(
    () => {
      arrived.push(socket.bytesRead);
      const before = arrived.length > LOOKS ? arrived.shift() : undefined;
      if (before === undefined || socket.bytesRead - before >= seconds * LEAST_BYTES_PER_SECOND) return;
      clearInterval(timer);
      cut();
    },
    (seconds * 1000) / LOOKS,
  );
  timer.unref();
  return () => clearInterval(timer);
}
