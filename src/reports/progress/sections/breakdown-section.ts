import { paragraph } from '../../printed/printed-blocks.js';
import type { PrintedBlock, PrintedChart, PrintedSection } from '../../printed/printed-report.js';
import { type CountedWish, countedHref } from '../counted/counted-wish.js';
import type { Breakdown, BreakdownRow } from '../counts/breakdown.rules.js';
import type { ProgressReport } from '../progress-report.js';
import { ageingChart } from './ageing-chart.js';
import { breakdownChart } from './breakdown-chart.js';
import { ACTION_SERIES, type BreakdownSeries, RECOMMENDATION_SERIES } from './breakdown-series.js';
import type { SectionContext } from './section-context.js';

type Kind = CountedWish['of'];
type Part = 'panel' | 'directorate' | 'year';

const SERIES: Record<Kind, readonly BreakdownSeries[]> = {
  recommendations: RECOMMENDATION_SERIES,
  actions: ACTION_SERIES,
};
const KIND_WORDS: Record<Kind, string> = { recommendations: 'Recommendations', actions: 'Actions' };

const OF_DIRECTORATES =
  'An action counts under the directorate of its owner. A recommendation counts under the directorate of the owners who carry it out. If no action names an owner, it counts under the directorate of the team that answers for its addressee.';

/** The same numbers by panel, by directorate and by municipal year, as tables and stacked bars; and how long matters have been overdue. */
export function breakdownSection(report: ProgressReport, context: SectionContext): PrintedSection[] {
  const { breakdown } = report;
  const charts = (by: string, part: Part, rows: readonly BreakdownRow[], kinds: readonly Kind[]) =>
    kinds.flatMap((of) => chartBlock(report, { of, by, part, rows }, context));
  const both: readonly Kind[] = ['recommendations', 'actions'];
  const section = (id: string, heading: string, blocks: readonly PrintedBlock[]): PrintedSection => ({
    id: `breakdown-${id}`,
    heading,
    level: 3,
    blocks: blocks.length > 0 ? blocks : [paragraph('None.')],
  });
  const isAnyOverdue = breakdown.ageing.some((band) => band.recommendations + band.actions > 0);
  return [
    {
      id: 'breakdown',
      heading: 'By panel, directorate and municipal year',
      level: 2,
      blocks: [
        paragraph('Everything published up to the day of the report, closed matters included.'),
        paragraph(sumCheck(breakdown)),
      ],
    },
    section('panels', 'By panel', charts('Panel', 'panel', breakdown.panels, both)),
    section(
      'directorates',
      'By directorate',
      withNote(OF_DIRECTORATES, charts('Directorate', 'directorate', breakdown.directorates, both)),
    ),
    section('years', 'By municipal year', charts('Made in', 'year', breakdown.municipalYears, both)),
    section('ageing', 'How long overdue', isAnyOverdue ? [chartOf(ageingChart(report, context))] : []),
  ];
}

type Chosen = {
  readonly of: Kind;
  readonly by: string;
  readonly part: Part;
  readonly rows: readonly BreakdownRow[];
};

/** None where there is nothing to count. */
function chartBlock(
  report: ProgressReport,
  { of, by, part, rows }: Chosen,
  { base }: SectionContext,
): PrintedBlock[] {
  const { whole } = report.breakdown;
  if (whole[of].made === 0) return [];
  const chart = breakdownChart({
    ...{ by, rows, whole },
    title: `${KIND_WORDS[of]} by ${part === 'year' ? 'municipal year' : part}`,
    series: SERIES[of],
    hrefOf: (row, id) => `${base}${countedHref(report, of, id, row ? { [part]: row.key } : {})}`,
  });
  return [chartOf(chart)];
}

function withNote(words: string, blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  return blocks.length > 0 ? [paragraph(words), ...blocks] : blocks;
}

function chartOf(chart: PrintedChart): PrintedBlock {
  return { kind: 'chart', chart };
}

/** “Each table adds up to the same: 51 recommendations made, 80 actions agreed.” */
function sumCheck({ panels, directorates, municipalYears, whole }: Breakdown): string {
  const sum = (rows: readonly BreakdownRow[], of: Kind) => rows.reduce((all, row) => all + row[of].made, 0);
  const told = [
    `by panel ${sum(panels, 'recommendations')} recommendations and ${sum(panels, 'actions')} actions`,
    `by directorate ${sum(directorates, 'recommendations')} recommendations and ${sum(directorates, 'actions')} actions`,
    `by municipal year ${sum(municipalYears, 'recommendations')} recommendations and ${sum(municipalYears, 'actions')} actions`,
  ];
  return `Sums: ${told.join('; ')}. In all ${whole.recommendations.made} recommendations were made and ${whole.actions.made} actions agreed.`;
}
