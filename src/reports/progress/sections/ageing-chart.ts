import { stackedBarChart } from '../../../charts/bar-chart.rules.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedChart } from '../../printed/printed-report.js';
import { countedHref } from '../counted/counted-wish.js';
import type { AgeBand } from '../counts/ageing.rules.js';
import type { ProgressReport } from '../progress-report.js';
import type { SectionContext } from './section-context.js';

const SERIES = [
  { name: 'Responses overdue', tone: 'plain', pattern: 'stripes' },
  { name: 'Actions overdue', tone: 'late', pattern: 'solid' },
] as const;

/** How long what is overdue has been so. */
export function ageingChart(report: ProgressReport, { base }: SectionContext): PrintedChart {
  const { ageing } = report.breakdown;
  const title = 'How long matters have been overdue';
  const bars = ageing.map(({ text, recommendations, actions }) => ({
    name: text,
    values: [recommendations, actions],
  }));
  const linked = (count: number, of: 'recommendations' | 'actions', band: number): PrintedCell => {
    const href = countedHref(report, of, of === 'actions' ? 'overdue' : 'awaiting-overdue', { band });
    return { ...numberCell(count), href: count > 0 ? `${base}${href}` : null };
  };
  const sum = (of: 'recommendations' | 'actions') => ageing.reduce((all, band) => all + band[of], 0);
  return {
    title,
    description: `Stacked bars. ${ageing.map(bandTold).join('; ')}.`,
    drawing: stackedBarChart(SERIES, bars, 'wide'),
    narrow: stackedBarChart(SERIES, bars, 'narrow'),
    table: {
      caption: `${title}: the figures`,
      columns: [
        column('Overdue for', 'wide'),
        ...SERIES.map(({ name }) => column(name, 'number')),
        column('All', 'number'),
      ],
      rows: [
        ...ageing.map(({ text, recommendations, actions }, band) => [
          textCell(text),
          linked(recommendations, 'recommendations', band),
          linked(actions, 'actions', band),
          numberCell(recommendations + actions),
        ]),
        [
          textCell('All'),
          numberCell(sum('recommendations')),
          numberCell(sum('actions')),
          numberCell(sum('recommendations') + sum('actions')),
        ],
      ],
      hasTotal: true,
    },
  };
}

function bandTold({ text, recommendations, actions }: AgeBand): string {
  return `${text}: ${recommendations} responses, ${actions} actions`;
}
