import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable, tap } from 'rxjs';
import { Clock } from '../../calendar/clock.js';
import type { PaginationArguments } from '../govuk/pagination.js';
import { type Download, Page } from '../page.js';
import type { SheetValue } from './list-columns.js';
import { listFile } from './list-file.js';
import { askedFormat, firstPageOf, type ListFormat } from './list-query.js';
import { type ListTools, listFiles } from './list-tools.view.js';
import { headsOf, rowsUnder, tablesOfView } from './page-sheet.js';

/** The key of what a list is called that can be taken away, and of its heads where it is empty. */
export const TAKEN_AWAY = 'taken away';

export type TakenList = { readonly name: string; readonly heads: readonly string[] };

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the list on the page can be taken away. */
    listFiles?: ListTools['files'];
  }
}

/** More pages than this no list has: a link that leads back to its own page ends here. */
const MOST_PAGES = 10_000;

/** Answers `?download=csv` with the tables of the page, and of all pages after it, in place of the page. */
@Injectable()
export class ListFileInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const list = this.reflector.get<TakenList>(TAKEN_AWAY, context.getHandler());
    const format = askedFormat(request.query as Record<string, unknown>);
    if (format) return from(this.file(list, format, request, next));
    return next.handle().pipe(
      tap((answer) => {
        if (answer instanceof Page && tablesOfView(answer.view).some(({ rows }) => rows.length > 0))
          request.listFiles = listFiles(firstPageOf(request.url));
      }),
    );
  }

  private async file(
    list: TakenList,
    format: ListFormat,
    request: FastifyRequest,
    next: CallHandler,
  ): Promise<Page | Download> {
    const first: unknown = await lastValueFrom(next.handle());
    if (!(first instanceof Page)) return first as Download;
    const shown = headsOf(tablesOfView(first.view));
    const heads = shown.length > 0 ? shown : list.heads;
    const rows = rowsOfAllPages(heads, first, async (query) => {
      request.query = query;
      return lastValueFrom(next.handle());
    });
    return listFile({ name: list.name, heads, rows }, format, this.clock.today());
  }
}

/** The list's own handler turns the pages: each is asked for as its link to the next says. */
async function* rowsOfAllPages(
  heads: readonly string[],
  first: Page,
  turnTo: (query: Record<string, string>) => Promise<unknown>,
): AsyncGenerator<SheetValue[]> {
  let page: unknown = first;
  for (let turned = 0; page instanceof Page && turned < MOST_PAGES; turned += 1) {
    for (const table of tablesOfView(page.view)) yield* rowsUnder(heads, table);
    const { paging } = page.view as { paging?: PaginationArguments | null };
    if (!paging?.next) return;
    page = await turnTo(Object.fromEntries(new URL(paging.next.href, 'http://here').searchParams));
  }
}
