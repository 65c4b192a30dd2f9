import { Readable } from 'node:stream';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, Download, formAgain, page } from '../../web/page.js';
import { type TrailEntry, TrailQueries } from './trail.queries.js';
import { ENTRIES_ON_A_PAGE, trailView } from './trail.view.js';
import { trailCsv } from './trail-csv.js';
import { readTrailQuery, type TrailFilters } from './trail-filters.form.js';

const ENTRIES_AT_ONCE = 2000;

/** The whole trail, to look through and to take away. */
@Controller()
@Allow('administrator')
export class TrailController {
  constructor(private readonly trail: TrailQueries) {}

  @Get('audit')
  async list(@Query() query: FormBody): Promise<Answer> {
    const asked = readTrailQuery(query);
    const kinds = await this.trail.kinds();
    if (asked.faults.length > 0) return formAgain('audit/log', trailView([], asked, kinds));
    const found = await this.trail.page(asked.filters, asked.before, ENTRIES_ON_A_PAGE + 1);
    return page('audit/log', trailView(found, asked, kinds));
  }

  @Get('audit.csv')
  async file(@Query() query: FormBody): Promise<Answer> {
    const { filters } = readTrailQuery(query);
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
