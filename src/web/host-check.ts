import { MisdirectedException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { isOwnHost, type OwnHosts } from './own-host.rules.js';

/** Machines that watch over this one ask by whatever name they have for it, and are told nothing. */
const FOR_EVERY_NAME = /^\/health\//;

/** Refuses whatever is asked of a name that is not this service's (421), before anything else of it is looked at. */
export function registerHostCheck(server: FastifyInstance, hosts: OwnHosts): void {
  server.addHook('onRequest', ({ host, url, socket }, _reply, done) => {
    const isOurs = FOR_EVERY_NAME.test(url) || isOwnHost(host, socket.localAddress, hosts);
    done(isOurs ? undefined : new MisdirectedException());
  });
}
