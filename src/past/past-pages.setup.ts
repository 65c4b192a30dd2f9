import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { SHOWS_THE_PAST } from '../web/as-at.js';
import { type PastPage, PastPages } from '../web/past-pages.service.js';

/** Tells which of the program's pages show the past, as their controllers say it. */
@Injectable()
export class PastPagesSetup implements OnApplicationBootstrap {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly pages: PastPages,
  ) {}

  onApplicationBootstrap(): void {
    this.pages.learn(
      this.discovery.getControllers().flatMap(({ instance, metatype }) => {
        if (!instance || typeof metatype !== 'function') return [];
        const prototype = Object.getPrototypeOf(instance) as Record<string, object | undefined>;
        return this.scanner
          .getAllMethodNames(prototype)
          .flatMap((name) => this.pagesOf(metatype, prototype[name]));
      }),
    );
  }

  private pagesOf(controller: object, handler: object | undefined): PastPage[] {
    if (!handler || Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.GET) return [];
    const showsThePast = this.reflector.getAllAndOverride<boolean | undefined>(SHOWS_THE_PAST, [
      handler as () => void,
      controller as () => void,
    ]);
    const below = pathsOf(handler);
    const above = pathsOf(controller);
    return above.flatMap((base) =>
      below.map((rest) => ({ path: pathOf(base, rest), showsThePast: showsThePast === true })),
    );
  }
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
}

function pathOf(base: string, rest: string): string {
  const path = `/${base}/${rest}`.replace(/\/+/g, '/');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}
