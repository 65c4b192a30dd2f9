import { spokenDay } from '../../calendar/spoken-day.js';
import type { FigureProposalRow } from '../../documents/figures/figure-proposals.queries.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { figureWithUnit } from '../../measures/figure.rules.js';
import { BETTER_NAMES, BETTERS } from '../../measures/measure.rules.js';
import { measurePath } from '../../measures/measure-subject.js';
import { EMPTY_DAY } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PaperFigures } from './figure-finder.service.js';
import {
  BETTER_OF_ALL,
  figureField,
  measureNamed,
  notesOf,
  type TypedFigures,
} from './figure-review.form.js';
import { decimalsOf, type FigureSeries } from './figure-series.rules.js';

/** A box to tick, with the words beside it. */
export type FigureBox = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isTicked: boolean;
  /** The id of what is said beneath it; null where nothing is. */
  readonly hintId: string | null;
};

/** A figure of a series: its value and day, what the paper says, and what it may answer. */
export type FigureOfSeries = {
  readonly box: FigureBox;
  readonly quote: string;
  readonly placeHref: string;
  /** Asks for the day where the paper prints none. */
  readonly day: DateInputArguments | null;
  readonly answers: readonly { readonly box: FigureBox; readonly href: string; readonly text: string }[];
};

/** A series on review. */
export type SeriesOnReview = {
  readonly heading: string;
  /** Whether the heading is shown: one figure says with its box what it is of. */
  readonly headingIsShown: boolean;
  readonly id: string;
  readonly figures: readonly FigureOfSeries[];
  readonly measure: InputArguments;
  /** The measure that exists and is meant; null where one would be made. */
  readonly known: { readonly text: string; readonly href: string } | null;
  /** The name of the one that would be made. */
  readonly made: string;
  readonly unit: InputArguments;
  readonly better: SelectArguments;
  /** Whether something in the fields is wrong, so that they stand open. */
  readonly isOpen: boolean;
};

/** The form on which figures are taken for values of measures. */
export type FiguresFormView = {
  readonly summary: string;
  readonly action: string;
  readonly names: readonly string[];
  readonly series: readonly SeriesOnReview[];
  readonly notes: readonly {
    readonly words: string;
    readonly placeHref: string;
    readonly boxes: readonly FigureBox[];
  }[];
  /** For every new measure for which nothing else is chosen. */
  readonly better: SelectArguments;
  /** How many match a measure that exists. */
  readonly matched: number;
};

/** Null where no figure waits. */
export function figuresFormView(
  paper: PaperFigures,
  typed: TypedFigures,
  faults: readonly FieldError[] = [],
): FiguresFormView | null {
  const { document, series, measures, matches } = paper;
  const notes = notesOf(paper);
  if (series.length === 0 && notes.length === 0) return null;
  const error = messagesOf(faults);
  const place = ({ startOffset }: FigureProposalRow) => `/documents/${document.id}?at=${startOffset}#here`;
  const count = series.reduce((sum, { figures }) => sum + figures.length, 0);
  return {
    summary: `Figures in this paper (${count})`,
    action: `/documents/${document.id}/figures`,
    names: measures.map(({ name }) => name),
    series: series.map((each) => seriesView(each, paper, typed, error)),
    notes: notes.map((note) => ({
      words: note.text,
      placeHref: place(note),
      boxes: series.map((each) => ({
        id: `${figureField(note.id, 'with')}-${each.key}`,
        name: figureField(note.id, 'with'),
        value: String(each.key),
        label: headingOf(each),
        isTicked: typed.notes.get(note.id)?.has(each.key) ?? false,
        hintId: null,
      })),
    })),
    better: betterSelect({
      name: BETTER_OF_ALL,
      label: 'New measures: which way is better, where nothing else is chosen',
      value: typed.better,
      error: null,
    }),
    matched: series
      .filter(({ key }) => matches.has(key))
      .reduce((sum, { figures }) => sum + figures.filter(({ measuredOn }) => measuredOn !== null).length, 0),
  };
}

function seriesView(
  each: FigureSeries,
  paper: PaperFigures,
  typed: TypedFigures,
  error: (field: string) => string | null,
): SeriesOnReview {
  const { key, text, unit } = each;
  const fields = typed.series.get(key) ?? { measure: text, unit, better: '' };
  const field = (part: 'measure' | 'unit' | 'better') => ({
    name: figureField(key, part),
    error: error(figureField(key, part)),
  });
  const known = measureNamed(fields.measure, paper.measures);
  const parts = [field('measure'), field('unit'), field('better')];
  return {
    heading: headingOf(each),
    headingIsShown: each.figures.length > 1,
    id: `figures-${key}`,
    figures: each.figures.map((figure) => figureView(figure, each, paper, typed, error)),
    measure: textInput({
      ...field('measure'),
      label: 'Measure',
      hint: 'A name that no measure has makes a new one',
      value: fields.measure,
      attributes: { list: 'figure-measures' },
    }),
    known: known && { text: known.name, href: measurePath(known) },
    made: fields.measure,
    unit: textInput({ ...field('unit'), label: 'Unit of the new measure', value: fields.unit, width: 20 }),
    better: betterSelect({ ...field('better'), label: 'Which way is better', value: fields.better }),
    isOpen: parts.some((part) => part.error !== null),
  };
}

function figureView(
  figure: FigureProposalRow,
  { text, figures }: FigureSeries,
  { document, answered }: PaperFigures,
  typed: TypedFigures,
  error: (field: string) => string | null,
): FigureOfSeries {
  const { id, startOffset, endOffset, measuredOn } = figure;
  return {
    box: {
      id: figureField(id, 'take'),
      name: figureField(id, 'take'),
      value: 'yes',
      label: figures.length > 1 ? figureWords(figure) : `${capital(text)}: ${figureWords(figure)}`,
      isTicked: typed.ticked.has(id),
      hintId: `${figureField(id, 'take')}-hint`,
    },
    quote: document.text.slice(startOffset, endOffset).replaceAll('**', '').replace(/\s+/g, ' '),
    placeHref: `/documents/${document.id}?at=${startOffset}#here`,
    day:
      measuredOn === null
        ? dateInput({
            name: figureField(id, 'on'),
            legend: 'Day that the figure is for',
            value: typed.days.get(id) ?? EMPTY_DAY,
            error: error(figureField(id, 'on')),
          })
        : null,
    answers: (answered.get(id) ?? []).map((action) => {
      const reference = { kind: 'A' as const, year: action.year, number: action.number };
      return {
        box: {
          id: `${figureField(id, 'answers')}-${action.id}`,
          name: figureField(id, 'answers'),
          value: String(action.id),
          label: `It answers ${formatReference(reference)}`,
          isTicked: typed.answers.get(id) === String(action.id),
          hintId: `${figureField(id, 'answers')}-${action.id}-hint`,
        },
        href: pathOfReference(reference),
        text: action.text,
      };
    }),
  };
}

function betterSelect(
  field: Pick<Parameters<typeof select>[0], 'name' | 'label' | 'value' | 'error'>,
): SelectArguments {
  const items = BETTERS.map((way) => ({ value: way, text: BETTER_NAMES[way] }));
  return select({ ...field, items, empty: 'Choose' });
}

function headingOf({ text, unit, figures }: FigureSeries): string {
  const counted = unit === '' || text.toLowerCase().includes(unit.toLowerCase()) ? '' : `, ${unit}`;
  return `${capital(text)}${counted}${figures.length > 1 ? ` (${plural(figures.length, 'figure', 'figures')})` : ''}`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** “506 children on 26 March 2025”. */
export function figureWords(figure: FigureProposalRow): string {
  const style = { unit: figure.unit, decimals: decimalsOf([figure]) };
  const value = figureWithUnit(figure.value ?? 0, style).trim();
  return figure.measuredOn ? `${value} on ${spokenDay(figure.measuredOn)}` : `${value}, no day printed`;
}
