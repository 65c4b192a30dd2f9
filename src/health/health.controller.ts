import { setTimeout as wait } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.service.js';
import { AllowEveryone } from '../web/access.js';
import { Stopping } from '../web/stopping/stopping.service.js';
import { VirusScanner } from '../web/virus-scan/virus-scanner.service.js';

/** How long the database may take to answer, in milliseconds: who watches gets an answer within two seconds. */
const LONGEST_ANSWER = 1_500;

async function tooLate(): Promise<never> {
  await wait(LONGEST_ANSWER, undefined, { ref: false });
  throw new Error('the database has not answered in time');
}

/** For the machine that watches over this one. */
@Controller('health')
@AllowEveryone()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly scanner: VirusScanner,
    private readonly stopping: Stopping,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'up' };
  }

  /**
   * The process can serve pages: its database answers, and it is not about to end. 503 where it cannot. Without the virus scanner it
   * takes no files.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    if (this.stopping.hasBegun) {
      reply.status(503);
      return { status: 'stopping' };
    }
    try {
      await Promise.race([this.database.rows('select 1'), tooLate()]);
      const isThere = await this.scanner.isThere();
      const scanner = isThere === null ? {} : { virusScanner: isThere ? 'up' : 'down' };
      return { status: 'up', database: 'up', ...scanner };
    } catch {
      reply.status(503);
      return { status: 'down', database: 'down' };
    }
  }
}
