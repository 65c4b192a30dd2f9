import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { SHOWS_THE_PAST } from '../web/as-at.js';
import { PastPages } from '../web/past-pages.service.js';
import { programRoutes } from '../web/program-routes.js';

/** Tells which of the program's pages show the past, as their controllers say it. */
@Injectable()
export class PastPagesSetup implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly pages: PastPages,
  ) {}

  onApplicationBootstrap(): void {
    this.pages.learn(
      programRoutes(this.discovery)
        .filter(({ method }) => method === 'GET')
        .map(({ path, decorated }) => ({
          path,
          showsThePast:
            this.reflector.getAllAndOverride<boolean | undefined>(SHOWS_THE_PAST, decorated) === true,
        })),
    );
  }
}
