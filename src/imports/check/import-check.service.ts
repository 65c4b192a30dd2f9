import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '../import-plan.js';
import type { ImportRead } from '../imports.queries.js';
import { ImportRowsQueries } from '../rows/import-rows.queries.js';
import { AnySheetPlanner } from './any-sheet-planner.service.js';
import type { CheckedSheet } from './sheet-planner.service.js';

/** Says what an uploaded sheet would become, without storing anything. */
@Injectable()
export class ImportCheckService {
  constructor(
    private readonly rows: ImportRowsQueries,
    private readonly planner: AnySheetPlanner,
  ) {}

  async check(
    { id, headings }: Pick<ImportRead, 'id' | 'headings'>,
    plan: ImportPlan,
  ): Promise<CheckedSheet> {
    return this.planner.plan(headings, await this.rows.all(id), plan);
  }
}
