import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { keptSecret } from '../config/kept-secret.js';

/** Settings of a route whose forms are known by a secret in their address (`:token`) and not by a session. */
export const FORMS_BY_ADDRESS = { formsByAddress: true } as const;

/**
 * Forms for somebody who has no account: the address of the page is their key. Its forms carry a token that only this service can make
 * for that address, so that no session has to be begun for whoever merely looks.
 */
@Injectable()
export class AddressForms {
  private readonly key: string;

  constructor(config: Config) {
    this.key = config.sessionSecret ?? keptSecret(config.dataDir);
  }

  /** What the forms of the page at this address carry as `_csrf`. */
  tokenFor(secretPart: string): string {
    return createHmac('sha256', this.key).update(`forms by address\n${secretPart}`).digest('base64url');
  }

  /** Whether the request comes from a form that this service made for its address, and not from another site. */
  isOurs(request: FastifyRequest): boolean {
    if (request.headers['sec-fetch-site'] === 'cross-site') return false;
    const { token } = request.params as { token?: unknown };
    const sent = (request.body as { _csrf?: unknown } | null)?._csrf;
    if (typeof token !== 'string' || typeof sent !== 'string') return false;
    const [wanted, given] = [Buffer.from(this.tokenFor(token)), Buffer.from(sent)];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
