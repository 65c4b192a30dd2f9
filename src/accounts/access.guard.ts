import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { WHO_MAY, type WhoMay } from '../web/access.js';
import { NotAllowed, SignInFirst } from '../web/errors.js';
import { isOpenTo } from './route-access.service.js';

/** Stands before every route: what a route does not open to somebody is closed to all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const places = [context.getHandler(), context.getClass()];
    const whoMay = this.reflector.getAllAndOverride<WhoMay | undefined>(WHO_MAY, places);
    const viewer = request.viewer ?? null;
    if (isOpenTo(viewer, whoMay)) return true;
    if (viewer === null) throw new SignInFirst(request.url);
    throw new NotAllowed(`${viewer.role} may not use ${request.url}`);
  }
}
