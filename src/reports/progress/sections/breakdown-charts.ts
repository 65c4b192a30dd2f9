import { barDrawing, type DrawnBar } from '../../charts/bar-drawing.js';
import { column, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedChart } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';

type BreakdownChart = { readonly of: 'recommendations' | 'actions'; readonly chart: PrintedChart };

/** The numbers as pictures; none where there is nothing to count. */
export function breakdownCharts({ numbers: { bodies, total } }: ProgressReport): BreakdownChart[] {
  const { recommendations, actions } = total;
  const answers: DrawnBar[] = [
    { text: 'Accepted', count: recommendations.accepted, tone: 'done' },
    { text: 'Accepted in part', count: recommendations.acceptedInPart, tone: 'plain' },
    { text: 'Rejected', count: recommendations.rejected, tone: 'quiet' },
    { text: 'Awaiting response, in time', count: recommendations.awaitingInTime, tone: 'soon' },
    { text: 'Awaiting response, without a date', count: recommendations.awaitingWithoutDate, tone: 'plain' },
    { text: 'Response overdue', count: recommendations.overdue, tone: 'late' },
    { text: 'Closed unanswered', count: recommendations.closedUnanswered, tone: 'quiet' },
    { text: 'Withdrawn, split or merged', count: recommendations.ended, tone: 'quiet' },
  ];
  const progress: DrawnBar[] = [
    { text: 'Agreed complete', count: actions.agreedComplete, tone: 'done' },
    { text: 'Awaiting a verdict', count: actions.awaitingVerdict, tone: 'soon' },
    { text: 'Open, in time', count: actions.inTime, tone: 'plain' },
    { text: 'Open, without a date', count: actions.withoutDate, tone: 'plain' },
    { text: 'Overdue', count: actions.overdue, tone: 'late' },
    { text: 'No longer needed or superseded', count: actions.dropped, tone: 'quiet' },
  ];
  const lateByBody = bodies.map(
    (body): DrawnBar => ({ text: body.name, count: body.actions.overdue, tone: 'late' }),
  );
  const chart = (of: BreakdownChart['of'], title: string, bars: readonly DrawnBar[]) => ({
    of,
    chart: barChart(title, bars),
  });
  return [
    ...(recommendations.made > 0
      ? [chart('recommendations', 'What became of recommendations', answers)]
      : []),
    ...(actions.made > 0 ? [chart('actions', 'How far actions are', progress)] : []),
    ...(actions.overdue > 0 && bodies.length > 1
      ? [chart('actions', 'Overdue actions by body', lateByBody)]
      : []),
  ];
}

function barChart(title: string, bars: readonly DrawnBar[]): PrintedChart {
  const told = bars.map(({ text, count }) => `${text}: ${count.toLocaleString('en-GB')}`);
  return {
    title,
    description: `Bars. ${told.join('; ')}.`,
    drawing: barDrawing(bars),
    table: {
      caption: title,
      columns: [column('What', 'wide'), column('Count', 'number')],
      rows: bars.map(({ text, count }) => [textCell(text), numberCell(count)]),
      hasTotal: false,
    },
  };
}
