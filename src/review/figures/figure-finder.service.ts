import { Injectable } from '@nestjs/common';
import type { DocumentRow } from '../../documents/documents.queries.js';
import {
  type FigureProposalRow,
  FigureProposalsQueries,
} from '../../documents/figures/figure-proposals.queries.js';
import type { MeasureRow } from '../../measures/measure-row.js';
import { MeasuresQueries } from '../../measures/measures.queries.js';
import type { Viewer } from '../../web/access.js';
import { mayFor } from '../../web/permissions.rules.js';
import { type CountingAction, FigureChoicesQueries } from './figure-choices.queries.js';
import { actionsAnswered, closestWords, mayTell, measureOf } from './figure-match.rules.js';
import { type FigureSeries, seriesOf } from './figure-series.rules.js';

/** The figures of a paper with all that they may be taken for, as far as whoever asks may see it. */
export type PaperFigures = {
  readonly document: DocumentRow;
  readonly figures: readonly FigureProposalRow[];
  readonly series: readonly FigureSeries[];
  /** Every measure that may tell what stands in the paper, and that whoever asks may add to. */
  readonly measures: readonly MeasureRow[];
  /** The measure that each series seems to be of, by its key. */
  readonly matches: ReadonlyMap<number, MeasureRow>;
  /** The open actions that each figure seems to answer, by its id. */
  readonly answered: ReadonlyMap<number, readonly CountingAction[]>;
};

/** So many actions are offered beside a figure. */
const MOST_OFFERED = 3;

/** Reads the figures of a paper and what they match. */
@Injectable()
export class FigureFinderService {
  constructor(
    private readonly figures: FigureProposalsQueries,
    private readonly measures: MeasuresQueries,
    private readonly choices: FigureChoicesQueries,
  ) {}

  async of(document: DocumentRow, viewer: Viewer): Promise<PaperFigures> {
    const figures = await this.figures.ofDocument(document.id);
    const series = seriesOf(figures);
    if (figures.every(({ state }) => state !== 'waiting'))
      return { document, figures, series, measures: [], matches: new Map(), answered: new Map() };
    const all = await this.measures.toChooseFrom(viewer);
    const measures = all.filter((measure) => mayTake(measure, document, viewer));
    return {
      ...{ document, figures, series, measures },
      matches: await this.matches(series, measures),
      answered: await this.answered(document, series, viewer),
    };
  }

  private async matches(series: readonly FigureSeries[], measures: readonly MeasureRow[]) {
    const stems = await this.choices.stems([...series, ...measures].map(wordsOf));
    const stemmed = measures.map((measure, n) => ({
      measure,
      unit: measure.unit,
      stems: stems[series.length + n] ?? [],
    }));
    const settled = await this.choices.settledBefore(series.map(({ text }) => text));
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    return new Map(
      series.flatMap(({ key, text, unit }, n): [number, MeasureRow][] => {
        const before = byId.get(settled.get(`${text}\n${unit}`.toLowerCase()) ?? 0);
        const found = before ?? measureOf({ unit, stems: stems[n] ?? [] }, stemmed)?.measure;
        return found ? [[key, found]] : [];
      }),
    );
  }

  private async answered(document: DocumentRow, series: readonly FigureSeries[], viewer: Viewer) {
    const found = await this.choices.countingActions(document.datedOn, viewer);
    const actions = found.filter((action) => mayTake(action, document, viewer));
    if (actions.length === 0) return new Map<number, readonly CountingAction[]>();
    const closest = await this.choices.stems(series.map(({ text }) => closestWords(text)));
    return new Map(
      series.flatMap(({ figures }, n) => {
        const offered = actionsAnswered({ stems: closest[n] ?? [] }, actions).slice(0, MOST_OFFERED);
        const last = figures.at(-1);
        return offered.length > 0 && last ? [[last.id, offered] as const] : [];
      }),
    );
  }
}

/** Democratic services of some bodies add to measures and actions of these alone. */
function mayTake(thing: MeasureRow | CountingAction, document: DocumentRow, viewer: Viewer): boolean {
  return mayTell(thing, document) && mayFor(viewer, 'keep-register', thing.bodyId);
}

function wordsOf(each: FigureSeries | MeasureRow): string {
  return 'slug' in each ? each.name : each.text;
}
