import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../calendar/clock.js';
import { TooManyTries } from '../errors.js';
import { type PublicUse, strangerLimit } from './stranger-limits.rules.js';
import type { ThrottleRepository } from './throttle.repository.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    strangersUse?: PublicUse;
  }
}

/** So many addresses that have to wait are remembered here: what they go on asking costs the database nothing. */
const MOST_REMEMBERED = 10_000;

/** Lets people who have not signed in ask for this route so often and no more. Whoever has signed in is not counted. */
export const LimitedForStrangers = (use: PublicUse) => RouteConfig({ strangersUse: use });

/** Counts what strangers ask for, for all copies of the program together. After whoever asks is known. */
export function registerStrangerLimits(
  server: FastifyInstance,
  counts: ThrottleRepository,
  clock: Clock,
): void {
  const waiting = new Map<string, number>();
  server.addHook('onRequest', async ({ viewer, routeOptions, ip }) => {
    const use = routeOptions.config.strangersUse;
    if (use === undefined || viewer) return;
    const limit = strangerLimit(use, ip);
    const now = clock.realNow();
    const until = waiting.get(limit.key) ?? 0;
    if (until > now.getTime()) throw new TooManyTries(Math.ceil((until - now.getTime()) / 1000));
    waiting.delete(limit.key);
    const wait = await counts.count([limit], now);
    if (wait === 0) return;
    if (waiting.size >= MOST_REMEMBERED) waiting.clear();
    waiting.set(limit.key, now.getTime() + wait * 1000);
    throw new TooManyTries(wait);
  });
}
