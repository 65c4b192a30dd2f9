import { Injectable } from '@nestjs/common';
import { holdsFigures } from '../columns/own-exports.rules.js';
import { FigureSheetPlanner } from '../figures/figure-sheet-planner.service.js';
import type { ImportPlan } from '../import-plan.js';
import type { SheetRow } from '../rows/row-cells.js';
import { type CheckedSheet, SheetPlanner } from './sheet-planner.service.js';

/** Says what a sheet would do, be it of items or of figures of measures. */
@Injectable()
export class AnySheetPlanner {
  constructor(
    private readonly items: SheetPlanner,
    private readonly figures: FigureSheetPlanner,
  ) {}

  async plan(
    headings: readonly string[],
    rows: readonly SheetRow[],
    plan: ImportPlan,
  ): Promise<CheckedSheet> {
    if (holdsFigures(headings)) return this.figures.plan(headings, rows, plan.bodyId);
    return this.items.plan(headings, rows, plan);
  }
}
