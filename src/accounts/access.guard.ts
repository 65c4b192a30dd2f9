import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { WHO_MAY, type WhoMay } from '../web/access.js';
import { NotAllowed, SignInFirst } from '../web/errors.js';
import { AccountsService } from './accounts.service.js';

/** Stands before every route: what a route does not open to somebody is closed to all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const places = [context.getHandler(), context.getClass()];
    const whoMay = this.reflector.getAllAndOverride<WhoMay | undefined>(WHO_MAY, places);
    const { accountId } = request.session;
    request.viewer = accountId === undefined ? null : await this.accounts.viewer(accountId);
    if (whoMay === 'everyone') return true;
    if (!request.viewer) throw new SignInFirst(request.url);
    if (!whoMay?.includes(request.viewer.role))
      throw new NotAllowed(`${request.viewer.role} may not use ${request.url}`);
    return true;
  }
}
