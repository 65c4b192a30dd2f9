import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.service.js';
import { AllowEveryone } from '../web/access.js';
import { VirusScanner } from '../web/virus-scan/virus-scanner.service.js';

/** For the machine that watches over this one. */
@Controller('health')
@AllowEveryone()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly scanner: VirusScanner,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'up' };
  }

  /** The process can serve pages: its database answers. 503 where it does not. Without the virus scanner it takes no files. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      await this.database.rows('select 1');
      const isThere = await this.scanner.isThere();
      const scanner = isThere === null ? {} : { virusScanner: isThere ? 'up' : 'down' };
      return { status: 'up', database: 'up', ...scanner };
    } catch {
      reply.status(503);
      return { status: 'down', database: 'down' };
    }
  }
}
