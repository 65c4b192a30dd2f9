import { Readable } from 'node:stream';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, Download, formAgain, page } from '../../web/page.js';
import { submitTyped } from '../../web/submit-form.js';
import { type TrailEntry, TrailQueries } from './trail.queries.js';
import { ENTRIES_ON_A_PAGE, trailView } from './trail.view.js';
import { trailCsv } from './trail-csv.js';
import { readTrailQuery, type TrailFilters } from './trail-filters.form.js';

const TEMPLATE = 'audit/log';
const ENTRIES_AT_ONCE = 2000;

/** The whole trail, to look through and to take away. */
@Controller()
@Allow('read-trail')
export class TrailController {
  constructor(private readonly trail: TrailQueries) {}

  @Get('audit')
  async list(@Query() query: FormBody): Promise<Answer> {
    const kinds = await this.trail.kinds();
    return submitTyped(readTrailQuery(query), {
      again: (asked, faults) => formAgain(TEMPLATE, trailView([], asked, kinds, faults)),
      act: ({ typed: { filters, before } }) => this.trail.page(filters, before, ENTRIES_ON_A_PAGE + 1),
      done: (found, { typed: asked }) => page(TEMPLATE, trailView(found, asked, kinds)),
    });
  }

  @Get('audit.csv')
  async file(@Query() query: FormBody): Promise<Answer> {
    const { filters } = readTrailQuery(query).typed;
    return new Download(
      Readable.from(trailCsv(this.all(filters))),
      'text/csv; charset=utf-8',
      'audit-log.csv',
    );
  }

  private async *all(filters: TrailFilters): AsyncGenerator<readonly TrailEntry[]> {
    for (let before: number | null = null; ; ) {
      const entries: readonly TrailEntry[] = await this.trail.page(filters, before, ENTRIES_AT_ONCE);
      if (entries.length > 0) yield entries;
      if (entries.length < ENTRIES_AT_ONCE) return;
      before = entries.at(-1)?.id ?? null;
    }
  }
}
