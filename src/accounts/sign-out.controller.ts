import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AllowEveryone } from '../web/access.js';
import { type Answer, seeOther } from '../web/page.js';

@Controller('sign-out')
export class SignOutController {
  @Post()
  @AllowEveryone()
  async signOut(@Req() request: FastifyRequest): Promise<Answer> {
    await request.session.destroy();
    return seeOther('/sign-in');
  }
}
