import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { keptSecret } from '../config/kept-secret.js';
import { isFromOwnPage, isStrangerFormToken, strangerFormToken } from './stranger-form-token.rules.js';

/**
 * Forms for somebody who has not signed in, such as the one for signing in: no session is begun and no cookie is set for whoever merely
 * looks. A form is taken where this service made it and the browser says that it was sent from this service's own pages.
 */
@Injectable()
export class StrangerForms {
  private readonly key: string;
  /** The service's own name, also where a proxy in front asks it under another. */
  private readonly publicHost: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = config.sessionSecret ?? keptSecret(config.dataDir);
    this.publicHost = new URL(config.publicUrl).host;
  }

  /** What their forms carry as `_csrf`. */
  token(): string {
    return strangerFormToken(this.key, this.clock.realNow());
  }

  isOurs({ headers, body, host }: FastifyRequest): boolean {
    const sent = (body as { _csrf?: unknown } | null | undefined)?._csrf;
    const hosts = [host.toLowerCase(), this.publicHost];
    return isFromOwnPage(headers, hosts) && isStrangerFormToken(this.key, sent, this.clock.realNow());
  }
}
