import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { isCalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { seenFrom } from '../calendar/viewpoint.js';
import { AS_AT, ASKS_FOR_ITS_DAY, SHOWS_THE_PAST } from '../web/as-at.js';
import { DayToCome, NoSuchDay } from '../web/errors.js';
import { KeptSinceQueries } from './kept-since.queries.js';

/** Lets a page that shows the past be asked for as at an earlier day, which its address names. */
@Injectable()
export class AsAtInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keptSince: KeptSinceQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NoSuchDay where the address names none, DayToCome where it is still to come */
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const places = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const asked = (request.query as Record<string, unknown> | undefined)?.[AS_AT];
    if (!asked || !this.reflector.getAllAndOverride<boolean | undefined>(SHOWS_THE_PAST, places))
      return next.handle();
    if (typeof asked !== 'string' || !isCalendarDay(asked))
      throw new NoSuchDay(typeof asked === 'string' ? asked : JSON.stringify(asked));
    const today = this.clock.today();
    const asksItself = this.reflector.getAllAndOverride<boolean | undefined>(ASKS_FOR_ITS_DAY, places);
    if (asked > today && !asksItself) throw new DayToCome(spokenDay(asked));
    if (asked >= today) return next.handle();
    request.asAt = asked;
    const viewpoint = await this.keptSince.viewpoint(asked);
    return new Observable((seer) => seenFrom(viewpoint, () => next.handle().subscribe(seer)));
  }
}
