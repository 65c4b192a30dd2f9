import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.service.js';
import { AllowEveryone } from '../web/access.js';

/** For the machine that watches over this one. */
@Controller('health')
@AllowEveryone()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  live(): object {
    return { status: 'up' };
  }

  /** The process can serve pages: its database answers. 503 where it does not. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      await this.database.rows('select 1');
      return { status: 'up', database: 'up' };
    } catch {
      reply.status(503);
      return { status: 'down', database: 'down' };
    }
  }
}
