import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { Viewer } from '../../web/access.js';
import { isUseWritten, limitsFor, sessionEnd } from '../../web/sessions/session-limits.rules.js';
import { renewSession } from '../../web/sessions/session-renewal.js';
import { SessionsRepository } from '../../web/sessions.repository.js';

/** What becomes of a session when it is used: it lasts longer, is given another identifier, or ends. */
@Injectable()
export class SessionUse {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @param viewer whose session it is; null where the account has been closed */
  async note(request: FastifyRequest, viewer: Viewer | null): Promise<void> {
    const { record } = request.session;
    if (!record) return;
    if (viewer === null) {
      await request.session.regenerate();
      return;
    }
    const now = this.clock.realNow();
    const end = sessionEnd(record.beganAt, now, limitsFor(viewer.role, this.config.sessionLimits));
    if (record.mustRenew && (await this.sessions.claimRenewal(record.number)))
      await renewSession(request, record);
    else if (isUseWritten(record.lastUsedAt, record.expiresAt, end, now))
      await this.sessions.use(record.number, now, end);
  }
}
