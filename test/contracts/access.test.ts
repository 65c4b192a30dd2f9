import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { WHO_MAY } from '../../src/web/access.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

type Route = { name: string; method: string; path: string; whoMay: unknown };

function routes(): Route[] {
  const discovery = new DiscoveryService(app.nest.get(ModulesContainer, { strict: false }));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || !instance) return [];
    const prototype = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
      if (method === undefined) return [];
      const parts = [
        Reflect.getMetadata(PATH_METADATA, metatype),
        Reflect.getMetadata(PATH_METADATA, handler),
      ];
      return [
        {
          name: `${metatype.name}.${name}`,
          method: RequestMethod[method] ?? '',
          path: `/${parts.flat().join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          whoMay: Reflect.getMetadata(WHO_MAY, handler) ?? Reflect.getMetadata(WHO_MAY, metatype),
        },
      ];
    });
  });
}

describe('every route', () => {
  it('says who may use it', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(({ whoMay }) => whoMay === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('is closed to strangers where it is not open to everyone', async () => {
    const stranger = app.stranger();
    const closed = routes().filter(({ whoMay, method }) => whoMay !== 'everyone' && method === 'GET');
    for (const { path } of closed) {
      const answer = await stranger.get(path.replace(/:\w+/g, '1').replace(/\*/g, 'x'));
      expect(`${path} ${answer.status} ${answer.location}`).toMatch(/ 303 \/sign-in(\?to=|$)/);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('refuses a change that comes without a token, whoever sends it', async () => {
    const administrator = await app.signIn('administrator');
    const changing = routes().filter(({ method }) => method === 'POST');
    for (const { path } of changing) {
      const answer = await administrator.post(path.replace(/:\w+/g, '1'));
      expect(`${path} ${answer.status}`).toBe(`${path} 403`);
    }
  });
});
