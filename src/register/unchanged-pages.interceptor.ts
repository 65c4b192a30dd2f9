import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { Unchanged } from '../web/page.js';
import { PageVersionQueries } from './page-version.queries.js';

/**
 * Answers “not modified” where a stranger’s browser has the page as it is. It asks each time: what becomes exempt is gone at once. What
 * is shown to somebody who has a session is never kept.
 */
@Injectable()
export class UnchangedPagesInterceptor implements NestInterceptor {
  constructor(private readonly versions: PageVersionQueries) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.viewer || request.session.record || request.method !== 'GET') return next.handle();
    const version = this.versions.tag();
    // Whoever waits for the page waits for it too; until then nobody else looks whether it failed.
    version.catch(() => null);
    request.pageVersion = version;
    const known = request.headers['if-none-match'];
    // The version first, or with what the page asks first: a page may be newer than its version says, and is never older.
    return known !== undefined && isAmong(known, await version) ? of(new Unchanged()) : next.handle();
  }
}

/** Compared weakly (RFC 9110, 8.8.3.2). */
function isAmong(known: string, version: string): boolean {
  return known.split(',').some((each) => each.trim() === version);
}
