import { DiscoveryService, ModulesContainer, Reflector } from '@nestjs/core';
import { seesEverything, visibleTo } from '../../src/bodies/publicity.rules.js';
import { WHO_MAY, type WhoMay } from '../../src/web/access.js';
import { isDecidedByAddress, may, mayFor } from '../../src/web/permissions.rules.js';
import { programRoutes } from '../../src/web/program-routes.js';
import type { TestApp } from '../support/test-app.js';
import type { Thing, Walker } from './walked-register.js';

export type WalkedRoute = {
  readonly method: string;
  readonly path: string;
  readonly whoMay: WhoMay;
  readonly pattern: RegExp;
};

/** Every route of the program that is read or sent a form. */
export function routesOf(app: TestApp): WalkedRoute[] {
  const discovery = new DiscoveryService(app.nest.get(ModulesContainer, { strict: false }));
  const reflector = new Reflector();
  return programRoutes(discovery).flatMap(({ method, path, decorated }) => {
    const whoMay = reflector.getAllAndOverride<WhoMay | undefined>(WHO_MAY, decorated);
    if (whoMay === undefined) throw new Error(`${method} ${path} says not who may use it`);
    const pattern = new RegExp(
      `^${path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}$`,
    );
    return [{ method, path, whoMay, pattern }];
  });
}

type Kind = keyof Thing['params'];

/** What an address is about, by its beginning. */
const ABOUT: readonly (readonly [path: string, param: string, kind: Kind])[] = [
  ['/recommendations/:reference', ':reference', 'recommendation'],
  ['/actions/:reference', ':reference', 'action'],
  ['/links/:reference', ':reference', 'action'],
  ['/reminders/items/:reference', ':reference', 'action'],
  ['/reminders/letters/new/:reference', ':reference', 'action'],
  ['/personal-data/items/:reference', ':reference', 'action'],
  ['/documents/:id', ':id', 'document'],
  ['/personal-data/documents/:id', ':id', 'document'],
  ['/measures/:slug', ':slug', 'measure'],
  ['/bodies/:code', ':code', 'body'],
];

/** Addresses in which nothing is named that is not there. */
const NOTHING: Readonly<Record<string, string>> = {
  ':reference': 'A2099-999',
  ':code': 'NOPE',
  ':body': 'NOPE',
  ':day': '2022-01-02',
  ':slug': 'no-such-thing',
  ':format': 'csv',
  ':kind': 'body',
  ':token': 'x'.repeat(43),
};

export type Step = WalkedRoute & {
  readonly address: string;
  readonly thing: Thing | null;
  readonly kind: Kind | null;
};

/** Whether an address names something under the thing that it is about: of what is walked nothing is there. */
export function namesMore({ path, kind }: Step): boolean {
  return (path.replace(':format', '').match(/:\w+/g)?.length ?? 0) > (kind === null ? 0 : 1);
}

/**
 * Whether a step tells anything beside others: of who may not use a route at all one thing is as good as another, and who sees everything
 * is told from the others by what is hidden. `WALK=whole` walks them all.
 */
export function isTelling({ asker }: Walker, { whoMay, thing, kind }: Step): boolean {
  if (process.env.WALK === 'whole' || thing === null || kind === 'body' || whoMay === 'everyone') return true;
  if (!may(asker, whoMay)) return thing.publicity === 'exempt' && thing.params.body === 'CYP';
  return !seesEverything(visibleTo(asker)) || thing.publicity === 'exempt';
}

/** The routes that addresses on pages lead to. The same few hundred addresses stand on thousands of pages. */
export class RoutesByAddress {
  private readonly found = new Map<string, WalkedRoute | null>();

  constructor(private readonly routes: readonly WalkedRoute[]) {}

  /** Null where it leads to none of the program’s. */
  to(href: string, by: 'GET' | 'POST' = 'GET'): WalkedRoute | null {
    const [path = ''] = href.split(/[?#]/);
    const name = `${by} ${path}`;
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const fitting = this.routes.filter(({ method, pattern }) => method === by && pattern.test(path));
    const route = fitting.sort((one, other) => paramsIn(one) - paramsIn(other))[0] ?? null;
    this.found.set(name, route);
    return route;
  }
}

function paramsIn({ path }: WalkedRoute): number {
  return path.match(/:\w+/g)?.length ?? 0;
}

/** The route to each thing that it can be about, and to what there is not. */
export function stepsOf(route: WalkedRoute, things: readonly Thing[]): Step[] {
  const about = ABOUT.find(([path]) => route.path === path || route.path.startsWith(`${path}/`));
  const filled = (path: string) =>
    path.replace(/:\w+/g, (param) => NOTHING[param] ?? '99999').replace(/\*/g, 'x');
  const missing: Step = { ...route, address: filled(route.path), thing: null, kind: about?.[2] ?? null };
  if (!about) return [missing];
  const [, param, kind] = about;
  const there = things.filter(({ publicity }) => kind !== 'body' || publicity === 'published');
  return [
    ...there.map((thing) => ({
      ...route,
      address: filled(route.path.replace(param, thing.params[kind])),
      thing,
      kind,
    })),
    missing,
  ];
}

/** Whether the table lets somebody see a thing. */
export function sees({ asker, answers }: Walker, thing: Thing, kind: Kind | null): boolean {
  const visible = visibleTo(asker);
  if (kind === 'body' || visible.includes(thing.publicity)) return true;
  return (
    visible.includes(`${thing.publicity}:${thing.bodyId}`) || (kind === 'action' && thing.isOwed && answers)
  );
}

export type Answer = 'sign in' | 'refused' | 'not there' | 'open';

/** What the table of permissions says of a step. */
export function expectedAnswer(walker: Walker, { whoMay, thing, kind, path }: Step): Answer {
  const { asker } = walker;
  if (whoMay === 'everyone') return 'open';
  if (asker === null) return 'sign in';
  if (!may(asker, whoMay)) return 'refused';
  if (!path.replace(':format', '').includes(':')) return 'open';
  if (thing === null || !sees(walker, thing, kind)) return 'not there';
  return isAllowed(walker, whoMay, thing) ? 'open' : 'refused';
}

function isAllowed({ asker, answers, chairs }: Walker, whoMay: WhoMay, thing: Thing): boolean {
  if (whoMay === 'everyone') return true;
  if (isDecidedByAddress(whoMay)) return mayFor(asker, whoMay, thing.bodyId);
  if (whoMay === 'judge')
    return mayFor(asker, 'keep-register', thing.bodyId) || chairs.includes(thing.bodyId);
  if (whoMay === 'answer') return mayFor(asker, 'keep-register', thing.bodyId) || (answers && thing.isOwed);
  return true;
}
