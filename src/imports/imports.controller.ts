import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, Download, page, seeOther } from '../web/page.js';
import { goneView } from '../web/views/gone.view.js';
import { ROW_STATES } from './import.rules.js';
import { DONE_ROWS_SHOWN, importView } from './import.view.js';
import { ImportsQueries } from './imports.queries.js';
import { importsView, nextStep } from './imports.view.js';
import { ImportRowsQueries } from './rows/import-rows.queries.js';
import { rejectedRowsCsv } from './run/rejected-rows-csv.js';

/** In seconds: how often the page of a running import shows itself anew. */
const REFRESH_EVERY = '3';

/** Imported spreadsheets: how far they have come, what they did, and what did not fit. */
@Controller('imports')
@Allow('read-council-work')
export class ImportsController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly rows: ImportRowsQueries,
  ) {}

  @Get()
  async list(): Promise<Answer> {
    return page('imports/list', importsView(await this.imports.latest()));
  }

  @Get(':id')
  async show(
    @Param('id', new IdPipe('Import')) id: number,
    @Query('show') show: unknown,
    @Query('after') after: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const found = await this.imports.byId(id);
    if (found.state === 'mapping') return seeOther(nextStep(found));
    if (found.state === 'running') reply.header('refresh', REFRESH_EVERY);
    const counts = await this.imports.counts(found.id);
    const first =
      (['not-fitting', 'changed', 'new'] as const).find((state) => counts[state] > 0) ?? 'unchanged';
    const shown = ROW_STATES.find((state) => state === show) ?? first;
    const start = typeof after === 'string' && /^\d{1,7}$/.test(after) ? Number(after) : 0;
    const rows = await this.rows.done(found.id, shown, start, DONE_ROWS_SHOWN + 1);
    const partly = await this.rows.withRefusedCells(found.id);
    return page('imports/import', importView(found, counts, { shown, rows, partly }));
  }

  @Get(':id/not-fitting')
  async rejectedRows(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    const { id: importId, headings, filename } = await this.imports.byId(id);
    const rows = await this.rows.rejected(importId);
    const name = `${filename.replace(/\.\w+$/, '')}-not-fitting.csv`;
    return new Download(rejectedRowsCsv(headings, rows), 'text/csv; charset=utf-8', name);
  }

  @Get(':id/original')
  async original(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    const { id: importId, filename, contentRemovedAt, contentRemovedReason } = await this.imports.byId(id);
    if (contentRemovedAt)
      return page('personal-data/gone', goneView(filename, contentRemovedAt, contentRemovedReason), 410);
    return new Download(await this.imports.content(importId), 'application/octet-stream', filename);
  }
}
