import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { MeasureFiguresService } from '../../measures/measure-figures.service.js';
import { MeasuresQueries } from '../../measures/measures.queries.js';
import { asRole } from '../../web/permissions.rules.js';
import type { CheckedRow } from '../check/checked-rows.rules.js';
import type { CheckedSheet } from '../check/sheet-planner.service.js';
import type { SheetRow } from '../rows/row-cells.js';
import type { RowDraft } from '../rows/row-draft.js';
import { type FigureRow, measureInAddress, readFigureRow } from './figure-row.rules.js';

/** Says what a file of figures of measures would do. */
@Injectable()
export class FigureSheetPlanner {
  constructor(
    private readonly measures: MeasuresQueries,
    private readonly figures: MeasureFiguresService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  /** @param bodyId whose the sheet is */
  async plan(headings: readonly string[], rows: readonly SheetRow[], bodyId: number): Promise<CheckedSheet> {
    const today = this.clock.today();
    const slugs = [...new Set(rows.map((row) => measureInAddress(headings, row)))];
    const measures = await this.measures.bySlugs(slugs, asRole('democratic-services'));
    const figures = await this.figures.of(measures, today, asRole('democratic-services'));
    const found = new Map(figures.map((each) => [each.measure.slug, each]));
    const read = rows.map((row) => ({
      rowNumber: row.rowNumber,
      ...readFigureRow(headings, row, found.get(measureInAddress(headings, row)), today),
    }));
    return {
      rows: withoutRepeats(read).map((row) => checkedRow(row, bodyId)),
      bodies: await this.bodies.all(),
      unknownOwners: [],
      sharedActions: [],
      orders: [],
      verdicts: [],
      overdue: null,
      undated: { made: 0, answered: 0 },
    };
  }
}

type NumberedRow = FigureRow & { readonly rowNumber: number };

/** A row that says again what a row above says does not fit. */
function withoutRepeats(rows: readonly NumberedRow[]): NumberedRow[] {
  const said = new Map<string, number>();
  return rows.map((row) => {
    const { figure } = row;
    if (!figure) return row;
    const place = `${figure.slug} ${figure.measuredOn} ${figure.documentId} ${figure.sourceWords?.toLowerCase()}`;
    const first = said.get(place);
    said.set(place, first ?? row.rowNumber);
    if (first === undefined) return row;
    return { ...row, figure: null, reason: `Row ${first} gives a figure of the same day and source` };
  });
}

function checkedRow(row: NumberedRow, bodyId: number): CheckedRow {
  const { rowNumber, figure, changes, reason, refusedCells, measure } = row;
  if (!figure)
    return { rowNumber, draft: null, reason, close: null, state: 'not-fitting', changes: [], references: [] };
  const state = figure.replaces === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const draft: RowDraft = {
    ...{ key: '', label: null, bodyId, addresseeId: null, madeOn: null, recommendation: null },
    ...{ isContinued: false, actions: [], figure: { ...figure, changes }, refusedCells },
  };
  return { rowNumber, draft, reason, close: null, state, changes, references: [measure] };
}
