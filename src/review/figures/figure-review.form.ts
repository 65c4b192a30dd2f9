import type { CalendarDay } from '../../calendar/calendar-day.js';
import { plainName } from '../../documents/name-match.rules.js';
import { BETTERS, type Better } from '../../measures/measure.rules.js';
import type { MeasureRow } from '../../measures/measure-row.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import type { ChosenMeasure, FigureDecisions, TakenFigureOfPaper, TakenSeries } from './figure-decisions.js';
import type { PaperFigures } from './figure-finder.service.js';
import { decimalsOf, type FigureSeries, speaksOf } from './figure-series.rules.js';

/** What was typed about one series, and which of its figures were ticked. */
export type TypedSeries = {
  readonly measure: string;
  readonly unit: string;
  readonly better: string;
};

/** What was typed about the figures of a paper. */
export type TypedFigures = {
  readonly series: ReadonlyMap<number, TypedSeries>;
  /** For new measures for which nothing else is chosen. */
  readonly better: string;
  readonly ticked: ReadonlySet<number>;
  readonly days: ReadonlyMap<number, TypedDay>;
  /** The ids of the actions that figures were said to answer, by the figure. */
  readonly answers: ReadonlyMap<number, string>;
  /** The keys of the series with which each note is kept. */
  readonly notes: ReadonlyMap<number, ReadonlySet<number>>;
};

export const BETTER_OF_ALL = 'new-better';

/** The names of the fields about a figure, a note or a series; `what` is the part. */
export function figureField(
  id: number,
  what: 'take' | 'on' | 'answers' | 'measure' | 'unit' | 'better' | 'with',
): string {
  return `f${id}-${what}`;
}

/** The form as it is first shown. */
export function figuresAsProposed(paper: PaperFigures): TypedFigures {
  const series = paper.series.map((each): [number, TypedSeries] => {
    const match = paper.matches.get(each.key);
    const measure = match?.name ?? nameOfNew(each, paper);
    return [each.key, { measure, unit: match?.unit ?? each.unit, better: '' }];
  });
  const notes = notesOf(paper).map(({ id, text }): [number, Set<number>] => [
    id,
    new Set(paper.series.filter((each) => speaksOf(text, each)).map(({ key }) => key)),
  ]);
  return {
    series: new Map(series),
    better: '',
    ticked: new Set(),
    days: new Map(),
    answers: new Map(),
    notes: new Map(notes),
  };
}

/** What a measure for a series is called: by the words of the paper, with the unit where others have the same. */
function nameOfNew({ text, unit, key }: FigureSeries, { series, measures }: PaperFigures): string {
  const name = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const isShared =
    measureNamed(name, measures) !== null ||
    series.some((other) => other.key < key && plainName(other.text) === plainName(text));
  return isShared && unit !== '' ? `${name}, ${unit}` : name;
}

export function notesOf({ figures }: Pick<PaperFigures, 'figures'>) {
  return figures.filter(({ kind, state }) => kind === 'basis' && state === 'waiting');
}

/**
 * Reads what is to be done with the figures: `go` is `take` or `skip` for those that are ticked, `matched` for all that match a measure,
 * `skip-all` for all. @param today no figure is of a day after it
 */
export function readFigures(
  body: FormBody,
  paper: PaperFigures,
  today: CalendarDay,
): TypedReading<TypedFigures, { readonly decisions: FigureDecisions }> {
  const typed = typedIn(body, paper);
  const { go } = body;
  const ticked = paper.series.flatMap(({ figures }) => figures.filter(({ id }) => typed.ticked.has(id)));
  const decidedBefore = paper.figures.filter(
    ({ id, state }) => state !== 'waiting' && body[figureField(id, 'take')] !== undefined,
  ).length;
  const nothing = () =>
    decidedBefore > 0
      ? right(typed, { series: [], notes: [], skipped: [], decidedBefore })
      : nothingTicked(typed);
  if (go === 'skip-all' || go === 'skip') {
    const notes = notesOf(paper).map(({ id }) => id);
    const skipped = go === 'skip' ? ticked.map(({ id }) => id) : [...allIds(paper), ...notes];
    return skipped.length === 0 ? nothing() : right(typed, { series: [], notes: [], skipped, decidedBefore });
  }
  const wanted =
    go === 'matched'
      ? new Set(
          paper.series.flatMap(({ key, figures }) =>
            paper.matches.has(key) ? figures.filter(({ measuredOn }) => measuredOn).map(({ id }) => id) : [],
          ),
        )
      : new Set(ticked.map(({ id }) => id));
  const faults: FieldError[] = [];
  const series = paper.series.flatMap((each): TakenSeries[] => {
    const read = readSeries(body, each, typed, wanted, { paper, today });
    faults.push(...read.faults);
    return read.series ? [read.series] : [];
  });
  const notes = notesOf(paper).map((note) => ({ note, keys: [...(typed.notes.get(note.id) ?? [])] }));
  if (wanted.size === 0) return nothing();
  return typedReading(typed, faults, { decisions: { series, notes, skipped: [], decidedBefore } });
}

function right(typed: TypedFigures, decisions: FigureDecisions) {
  return { ok: true as const, typed, decisions };
}

function nothingTicked(typed: TypedFigures) {
  return { ok: false as const, typed, faults: [{ field: null, message: 'Tick at least one figure' }] };
}

function allIds({ series }: PaperFigures): number[] {
  return series.flatMap(({ figures }) => figures.map(({ id }) => id));
}

type Around = { readonly paper: PaperFigures; readonly today: CalendarDay };

/** The series as it is recorded: also where none of its figures is, so that a note can be kept with a measure that exists. */
function readSeries(
  body: FormBody,
  { key, text, unit, figures }: FigureSeries,
  typed: TypedFigures,
  wanted: ReadonlySet<number>,
  { paper, today }: Around,
): { readonly series: TakenSeries | null; readonly faults: readonly FieldError[] } {
  const fields = typed.series.get(key) ?? { measure: text, unit: '', better: '' };
  const field = figureField(key, 'measure');
  const faults: FieldError[] = [];
  const taken: TakenFigureOfPaper[] = [];
  for (const figure of figures.filter(({ id }) => wanted.has(id))) {
    const own = figureField(figure.id, 'on');
    const day = figure.measuredOn ?? readDay(body, own, `The day of ${figure.value}`).day;
    if (day === null) faults.push(...readDay(body, own, `The day of ${figure.value}`).faults);
    else if (day > today)
      faults.push({ field: own, message: `${text}: the day must be today or in the past` });
    else taken.push({ figure, measuredOn: day, answers: answeredBy(figure.id, typed, paper) });
  }
  const known = measureNamed(fields.measure, paper.measures);
  if (known && taken.length > 0 && isRate(known.unit) !== isRate(unit))
    faults.push({
      field,
      message: `${text}: ${known.name} is counted as ${known.unit}, and this as ${unit || 'a number'}`,
    });
  if (known) return { series: { key, field, measure: { kind: 'known', measure: known }, taken }, faults };
  if (taken.length === 0) return { series: null, faults };
  const made = newMeasure(
    { ...fields, better: fields.better || typed.better },
    { key, text, figures, unit: '' },
    paper,
    field,
  );
  return {
    series: made.measure && { key, field, measure: made.measure, taken },
    faults: [...faults, ...made.faults],
  };
}

/** A share or a rate is never the same series as a count. */
function isRate(unit: string): boolean {
  return /%|\bper\b/i.test(unit);
}

function answeredBy(id: number, typed: TypedFigures, { answered }: PaperFigures) {
  return answered.get(id)?.find((action) => String(action.id) === typed.answers.get(id)) ?? null;
}

/** The measure that is meant, however its name is written. */
export function measureNamed(name: string, measures: readonly MeasureRow[]): MeasureRow | null {
  const wanted = plainName(name);
  return wanted === '' ? null : (measures.find((measure) => plainName(measure.name) === wanted) ?? null);
}

function newMeasure(
  { measure: name, unit, better }: TypedSeries,
  { key, text, figures }: FigureSeries,
  { document }: PaperFigures,
  field: string,
): { readonly measure: ChosenMeasure | null; readonly faults: readonly FieldError[] } {
  const faults: FieldError[] = [];
  const fault = (at: string, message: string) => faults.push({ field: at, message: `${text}: ${message}` });
  if (name === '' || name.length > 200)
    fault(field, 'enter the name of the measure in at most 200 characters');
  if (unit === '' || unit.length > 60)
    fault(figureField(key, 'unit'), 'enter what is counted in at most 60 characters');
  const way: Better | undefined = BETTERS.find((each) => each === better);
  if (!way) fault(figureField(key, 'better'), 'choose whether more or less is better');
  if (faults.length > 0 || !way) return { measure: null, faults };
  const aims = { baselineValue: null, baselineOn: null, targetValue: null, targetOn: null };
  const { bodyId, publicity } = document;
  const facts = { name, unit, decimals: decimalsOf(figures), better: way, ...aims, bodyId, publicity };
  return { measure: { kind: 'new', facts }, faults };
}

function typedIn(body: FormBody, paper: PaperFigures): TypedFigures {
  const figures = paper.series.flatMap((each) => each.figures);
  const series = paper.series.map(({ key }): [number, TypedSeries] => [
    key,
    {
      measure: textIn(body, figureField(key, 'measure')),
      unit: textIn(body, figureField(key, 'unit')),
      better: textIn(body, figureField(key, 'better')),
    },
  ]);
  const keys = new Set(paper.series.map(({ key }) => String(key)));
  return {
    series: new Map(series),
    better: textIn(body, BETTER_OF_ALL),
    ticked: new Set(figures.flatMap(({ id }) => (body[figureField(id, 'take')] === undefined ? [] : [id]))),
    days: new Map(
      figures
        .filter(({ measuredOn }) => measuredOn === null)
        .map(({ id }) => [id, readDay(body, figureField(id, 'on'), 'The day', true).typed]),
    ),
    answers: new Map(figures.map(({ id }) => [id, textIn(body, figureField(id, 'answers'))])),
    notes: new Map(
      notesOf(paper).map(({ id }) => [
        id,
        new Set(
          [body[figureField(id, 'with')]]
            .flat()
            .flatMap((each) => (keys.has(String(each)) ? [Number(each)] : [])),
        ),
      ]),
    ),
  };
}
