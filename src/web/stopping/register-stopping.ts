import type { FastifyInstance } from 'fastify';
import type { Stopping } from './stopping.service.js';

/** Counts what is being answered, and closes each connection after its answer once the program is about to end. */
export function registerStopping(server: FastifyInstance, stopping: Stopping): void {
  server.addHook('onRequest', (_request, reply, done) => {
    const answered = stopping.take();
    reply.raw.once('close', answered);
    if (stopping.hasBegun) reply.header('connection', 'close');
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.hasBegun) reply.header('connection', 'close');
    done();
  });
}
