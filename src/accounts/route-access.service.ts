import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Viewer, WHO_MAY, type WhoMay } from '../web/access.js';
import { may } from '../web/permissions.rules.js';
import { programRoutes } from '../web/program-routes.js';
import { AccountsService } from './accounts.service.js';
import { SessionUse } from './sessions/session-use.service.js';

/** Who asks, and whether the route is open to them. */
export type DecidedAccess = { readonly viewer: Viewer | null; readonly isAllowed: boolean };

/** Who may use which route, as the controllers say it; asked before anything of a request's body is read. */
@Injectable()
export class RouteAccess implements OnApplicationBootstrap {
  private readonly whoMay = new Map<string, WhoMay | undefined>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionUse,
  ) {}

  onApplicationBootstrap(): void {
    for (const { method, path, decorated } of programRoutes(this.discovery)) {
      const whoMay = this.reflector.getAllAndOverride<WhoMay | undefined>(WHO_MAY, decorated);
      this.whoMay.set(keyOf(method, path), whoMay);
    }
  }

  /** A route of which nothing is known is open to nobody. */
  async decide(request: FastifyRequest): Promise<DecidedAccess> {
    const { accountId } = request.session;
    const viewer = accountId === undefined ? null : await this.viewerOf(accountId, request);
    if (accountId !== undefined) await this.sessions.note(request, viewer);
    const whoMay = this.whoMay.get(keyOf(request.method, request.routeOptions.url ?? ''));
    return { viewer, isAllowed: isOpenTo(viewer, whoMay) };
  }

  /** Found with the session, a moment ago; asked for where the session says another account than was found with it. */
  private async viewerOf(accountId: number, { session }: FastifyRequest): Promise<Viewer | null> {
    const found = session.record?.viewer;
    return found?.accountId === accountId ? found : this.accounts.viewer(accountId);
  }
}

/** Whether somebody may use a route that asks for this. */
export function isOpenTo(viewer: Viewer | null, whoMay: WhoMay | undefined): boolean {
  if (whoMay === undefined) return false;
  return whoMay === 'everyone' || may(viewer, whoMay);
}

function keyOf(method: string, path: string): string {
  return `${method} ${path}`;
}
