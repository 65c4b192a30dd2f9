import { Readable } from 'node:stream';
import { Controller, Get, Query } from '@nestjs/common';
import { AccessTrace } from '../../../accounts/trace/access-trace.service.js';
import { Allow } from '../../../web/access.js';
import type { FormBody } from '../../../web/form.js';
import { type Answer, Download, formAgain, page } from '../../../web/page.js';
import { submitTyped } from '../../../web/submit-form.js';
import { accessView, EVENTS_ON_A_PAGE } from './access.view.js';
import { accessCsv } from './access-csv.js';
import { type AccessEventRow, AccessEventsQueries } from './access-events.queries.js';
import { type AccessFilters, readAccessQuery } from './access-filters.form.js';

const TEMPLATE = 'audit/access';
const EVENTS_AT_ONCE = 2000;

/** Who signed in, was refused, and read what is exempt: to look through and to take away. */
@Controller()
@Allow('read-trail')
export class AccessController {
  constructor(
    private readonly events: AccessEventsQueries,
    private readonly trace: AccessTrace,
  ) {}

  @Get('audit/access')
  async list(@Query() query: FormBody): Promise<Answer> {
    const accounts = await this.events.accounts();
    // What was answered before this page is on it.
    await this.trace.settle();
    return submitTyped(readAccessQuery(query), {
      again: (asked, faults) => formAgain(TEMPLATE, accessView([], asked, accounts, faults)),
      act: ({ typed: { filters, before } }) => this.events.page(filters, before, EVENTS_ON_A_PAGE + 1),
      done: (found, { typed: asked }) => page(TEMPLATE, accessView(found, asked, accounts)),
    });
  }

  @Get('audit/access.csv')
  async file(@Query() query: FormBody): Promise<Answer> {
    await this.trace.settle();
    const { filters } = readAccessQuery(query).typed;
    return new Download(
      Readable.from(accessCsv(this.all(filters))),
      'text/csv; charset=utf-8',
      'access-log.csv',
    );
  }

  private async *all(filters: AccessFilters): AsyncGenerator<readonly AccessEventRow[]> {
    for (let before: number | null = null; ; ) {
      const events: readonly AccessEventRow[] = await this.events.page(filters, before, EVENTS_AT_ONCE);
      if (events.length > 0) yield events;
      if (events.length < EVENTS_AT_ONCE) return;
      before = events.at(-1)?.id ?? null;
    }
  }
}
