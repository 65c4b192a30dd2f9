import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, throwError } from 'rxjs';
import { ChangedByOthers } from '../../audit/changed-by-others.js';
import { OpenHistoryQueries } from './open-history.queries.js';

/** What others changed meanwhile is told to whoever sent a form as its history is: without what they may not see. */
@Injectable()
export class OpenChangesInterceptor implements NestInterceptor {
  constructor(private readonly history: OpenHistoryQueries) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const asker = context.switchToHttp().getRequest<FastifyRequest>().viewer ?? null;
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof ChangedByOthers)) return throwError(() => error);
        const { about, itemPath, entries } = error;
        return from(this.history.opened(about.kind, about.id, entries, asker)).pipe(
          mergeMap((open) => throwError(() => new ChangedByOthers(about, itemPath, open))),
        );
      }),
    );
  }
}
