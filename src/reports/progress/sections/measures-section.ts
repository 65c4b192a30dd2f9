import { spokenDay } from '../../../calendar/spoken-day.js';
import { measureChart } from '../../../charts/measure-chart.rules.js';
import { figureWithUnit } from '../../../measures/figure.rules.js';
import { BETTER_NAMES } from '../../../measures/measure.rules.js';
import { standingTag } from '../../../measures/views/measure-words.js';
import { paragraph, run } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedBlock, PrintedSection, PrintedTable } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { MeasuredAim, ReportedMeasure } from '../measure-account.js';
import type { SectionContext } from './section-context.js';

/** Whether what was recommended made a difference, drawn. */
export function measuresSection({ measures }: BoardReport, context: SectionContext): PrintedSection[] {
  return [
    {
      id: 'measures',
      heading: 'Measures of what was recommended',
      level: 2,
      blocks: measures.length === 0 ? [paragraph('None.')] : [],
    },
    ...measures.map(
      (measure, index): PrintedSection => ({
        id: `measures-${index + 1}`,
        heading: measure.name,
        level: 3,
        blocks: measureBlocks(measure, context),
      }),
    ),
  ];
}

function measureBlocks(measure: ReportedMeasure, { base }: SectionContext): PrintedBlock[] {
  const { name, path, standing, better, tellsOf, baseline, target, values } = measure;
  const aims = [
    baseline && `Baseline ${aimWords(baseline, measure)}.`,
    target && `Target ${aimWords(target, measure)}.`,
  ].filter(Boolean);
  const told = [
    run(
      `${standingTag(standing).text}. ${[...aims, `${BETTER_NAMES[better]}.`].join(' ')} Tells of ${tellsOf.join(', ')}. `,
    ),
    run('Its sources', `${base}${path}`),
  ];
  const table: PrintedTable = {
    caption: `${name}, by day`,
    columns: [column('Day', 'day'), column('Value', 'wide')],
    rows: values.map(({ on, value, isDisputed }) => [
      dayCell(on),
      {
        ...textCell(figureWithUnit(value, measure), isDisputed ? 'Sources disagree: the middle' : null),
        value,
      },
    ]),
    hasTotal: false,
  };
  const drawing = measureChart(measure);
  const narrow = measureChart(measure, 'narrow');
  if (values.length === 0) return [paragraph(told), paragraph('No value yet.')];
  if (!drawing) return [paragraph(told), { kind: 'table', table }];
  return [
    paragraph(told),
    {
      kind: 'chart',
      chart: {
        title: name,
        description: descriptionOf(measure),
        drawing,
        ...(narrow ? { narrow } : {}),
        table,
      },
    },
  ];
}

function aimWords({ value, on }: MeasuredAim, measure: ReportedMeasure): string {
  return `${figureWithUnit(value, measure)} on ${spokenDay(on)}`;
}

/** What there is to see on the line. */
function descriptionOf({ values, ...measure }: ReportedMeasure): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return `${measure.name}: no value yet.`;
  const target =
    measure.target === null ? '' : ` The target is ${figureWithUnit(measure.target.value, measure)}.`;
  return (
    `A line from ${figureWithUnit(first.value, measure)} on ${spokenDay(first.on)} to ` +
    `${figureWithUnit(last.value, measure)} on ${spokenDay(last.on)}.${target}`
  );
}
