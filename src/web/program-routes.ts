import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type DiscoveryService, MetadataScanner } from '@nestjs/core';

/** A route as the router knows it. */
export type ProgramRoute = {
  /** `GET`, `POST` … */
  readonly method: string;
  /** `/actions/:reference` */
  readonly path: string;
  /** What carries the route's decorators, the nearest first. */
  readonly decorated: [handler: () => void, controller: () => void];
};

/** Every route of the program's controllers. */
export function programRoutes(discovery: DiscoveryService): ProgramRoute[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || typeof metatype !== 'function') return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object | undefined>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => routesOf(metatype, prototype[name]));
  });
}

function routesOf(controller: object, handler: object | undefined): ProgramRoute[] {
  const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
  if (!handler || method === undefined) return [];
  const below = pathsOf(handler);
  return pathsOf(controller).flatMap((base) =>
    below.map((rest) => ({
      method: RequestMethod[method],
      path: pathOf(base, rest),
      decorated: [handler as () => void, controller as () => void],
    })),
  );
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
}

function pathOf(base: string, rest: string): string {
  const path = `/${base}/${rest}`.replace(/\/+/g, '/');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}
