import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { WHO_MAY, type WhoMay } from '../../web/access.js';
import { NotAllowed, NotFound } from '../../web/errors.js';
import { isDecidedByAddress, reachOf } from '../../web/permissions.rules.js';
import { AddressedBodiesQueries } from './addressed-bodies.queries.js';

/**
 * Stands behind the guard that asks whether somebody may do a thing at all, and asks whether they may do it here: whoever keeps the
 * register of some bodies keeps it of these alone. What they may not see is not there; what they see and may not change is refused.
 */
@Injectable()
export class OwnBodiesGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly addressed: AddressedBodiesQueries,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const places = [context.getHandler(), context.getClass()];
    const whoMay = this.reflector.getAllAndOverride<WhoMay | undefined>(WHO_MAY, places);
    const { viewer } = request;
    if (!viewer || !whoMay || !isDecidedByAddress(whoMay) || reachOf(viewer, whoMay) !== 'bodies')
      return true;
    const route = request.routeOptions.url ?? '';
    const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> };
    const bodies = await this.addressed.of(route, params, query, visibleTo(viewer));
    if (bodies.some(({ isVisible }) => !isVisible)) throw new NotFound('This page');
    if (bodies.some(({ bodyId }) => !viewer.bodyIds?.includes(bodyId)))
      throw new NotAllowed(`${viewer.role} of other bodies may not use ${request.url}`);
    return true;
  }
}
