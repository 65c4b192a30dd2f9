import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Document } from '../../documents/document.entity.js';
import { DocumentsRepository } from '../../documents/documents.repository.js';
import { FigureProposalsRepository } from '../../documents/figures/figure-proposals.repository.js';
import { plainName } from '../../documents/name-match.rules.js';
import { PaperFiguresService } from '../../measures/paper-figures.service.js';
import { NotFound, Refused } from '../../web/errors.js';
import { FigureAnswersService } from './figure-answers.service.js';
import type { FigureDecisions, TakenFigureOfPaper, TakenSeries } from './figure-decisions.js';

/** What came of it. */
export type FigureOutcome = {
  readonly recorded: number;
  /** How many the paper had given before. */
  readonly known: number;
  readonly measures: readonly string[];
  readonly answered: readonly string[];
  readonly notes: number;
  readonly skipped: number;
  /** How many somebody else had decided meanwhile. */
  readonly passedOver: number;
};

type RecordedSeries = { readonly series: TakenSeries; readonly slug: string; readonly measureId: number };

/** Takes figures of a paper for values of measures, or sets them aside. */
@Injectable()
export class FigureReviewService {
  constructor(
    private readonly changes: Changes,
    private readonly documents: DocumentsRepository,
    private readonly figures: FigureProposalsRepository,
    private readonly measures: PaperFiguresService,
    private readonly answers: FigureAnswersService,
  ) {}

  /**
   * Carries out what was decided in one transaction. A figure that was decided meanwhile stays as it is.
   * @throws Refused where two figures of the paper are of one measure and day, or the paper gave another before
   */
  async decide(by: By, documentId: number, decisions: FigureDecisions): Promise<FigureOutcome> {
    return this.changes.make(by, async (change) => {
      const document = await this.documents.lock(change.tx, documentId);
      if (document.takenOutAt) throw new NotFound(`Document ${documentId}`);
      const held = await this.figures.held(change.tx, documentId);
      const waiting = new Set(held.filter(({ state }) => state === 'waiting').map(({ id }) => id));
      const { open, passedOver } = stillWaiting(decisions, waiting);
      const recorded = await this.recordAll(change, document, open.series);
      const answered = await this.answers.enter(change, document, open.series);
      const notes = await this.keepNotes(change, document, open.notes, recorded);
      for (const id of open.skipped) await this.decideOne(change, id, 'skipped', null, null);
      const outcome = {
        recorded: recorded.added,
        known: recorded.known,
        measures: recorded.made,
        answered,
        notes,
        skipped: open.skipped.length,
      };
      await change.record({
        action: 'decided about the figures',
        subject: { kind: 'document', id: document.id, reference: document.title },
        after: outcome,
      });
      return { ...outcome, passedOver };
    });
  }

  private async recordAll(change: Change, document: Document, all: readonly TakenSeries[]) {
    const series: RecordedSeries[] = [];
    const made = new Map<string, { slug: string; id: number }>();
    for (const each of all) {
      const { measure, field, taken } = each;
      if (measure.kind === 'known') {
        series.push({ series: each, slug: measure.measure.slug, measureId: measure.measure.id });
      } else if (taken.length > 0) {
        const name = plainName(measure.facts.name);
        const one = made.get(name) ?? (await this.measures.make(change, measure.facts, field));
        made.set(name, one);
        series.push({ series: each, slug: one.slug, measureId: one.id });
      }
    }
    requireOneADay(series);
    let [added, known] = [0, 0];
    for (const { series: each, slug, measureId } of series) {
      if (each.taken.length === 0) continue;
      const values = each.taken.map(({ figure, measuredOn }) => ({
        ...{ measuredOn, value: figure.value ?? 0, field: each.field, lead: '' },
      }));
      const recorded = await this.measures.take(change, slug, document.id, oncePerDay(values));
      added += recorded.added;
      known += recorded.known;
      for (const { figure, answers } of each.taken)
        await this.decideOne(change, figure.id, 'accepted', measureId, answers?.id ?? null);
    }
    return { series, added, known, made: [...made.values()].map(({ slug }) => slug) };
  }

  /** A note is kept with the measures that exist by now; where there is none it waits on. */
  private async keepNotes(
    change: Change,
    document: Document,
    notes: FigureDecisions['notes'],
    { series }: { readonly series: readonly RecordedSeries[] },
  ): Promise<number> {
    let kept = 0;
    for (const { note, keys } of notes) {
      const meant = series.filter(({ series: { key } }) => keys.includes(key));
      for (const { slug, series: each } of meant) {
        const notedOn = lastDayOf(each.taken) ?? document.datedOn;
        const { text: words, startOffset } = note;
        await this.measures.note(change, slug, { notedOn, words, documentId: document.id, startOffset });
      }
      const [first] = meant;
      if (!first) continue;
      await this.decideOne(change, note.id, 'accepted', first.measureId, null);
      kept += 1;
    }
    return kept;
  }

  private async decideOne(
    { tx, at, by }: Change,
    id: number,
    state: 'accepted' | 'skipped',
    measureId: number | null,
    actionId: number | null,
  ): Promise<void> {
    const decided = { decidedById: by.accountId, decidedAt: at };
    await this.figures.decide(tx, id, { state, ...decided, measureId, actionId });
  }
}

function lastDayOf(taken: readonly TakenFigureOfPaper[]) {
  return (
    taken
      .map(({ measuredOn }) => measuredOn)
      .sort()
      .at(-1) ?? null
  );
}

function stillWaiting(decisions: FigureDecisions, waiting: ReadonlySet<number>) {
  const series = decisions.series.map((each) => ({
    ...each,
    taken: each.taken.filter(({ figure }) => waiting.has(figure.id)),
  }));
  const skipped = decisions.skipped.filter((id) => waiting.has(id));
  const asked = decisions.series.reduce((sum, { taken }) => sum + taken.length, decisions.skipped.length);
  const left = series.reduce((sum, { taken }) => sum + taken.length, skipped.length);
  const notes = decisions.notes.filter(({ note }) => waiting.has(note.id));
  return { open: { series, notes, skipped }, passedOver: asked - left + decisions.decidedBefore };
}

/** One paper says one thing of a measure and a day. @throws Refused */
function requireOneADay(series: readonly RecordedSeries[]): void {
  const said = new Map<string, number | null>();
  for (const { series: each, slug } of series) {
    for (const { figure, measuredOn } of each.taken) {
      const place = `${slug} ${measuredOn}`;
      const before = said.get(place);
      if (before !== undefined && before !== figure.value)
        throw Refused.at(
          each.field,
          `${each.taken[0]?.figure.text ?? ''}: the paper would say both ${before} and ${figure.value} of ${spokenDay(measuredOn)}. Tick one of them, or name another measure`,
        );
      said.set(place, figure.value);
    }
  }
}

function oncePerDay<Value extends { readonly measuredOn: string }>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [value.measuredOn, value])).values()];
}
