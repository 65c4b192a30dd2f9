import type { ProgressReport } from '../progress/progress-report.js';
import type { PrintedChart, Tone } from './printed-report.js';

type Bar = { readonly text: string; readonly count: number; readonly tone: Tone };

/** The numbers as pictures; none where there is nothing to count. */
export function printedCharts({ numbers: { bodies, total } }: ProgressReport): PrintedChart[] {
  const { recommendations, actions } = total;
  const answers: Bar[] = [
    { text: 'Accepted', count: recommendations.accepted, tone: 'done' },
    { text: 'Accepted in part', count: recommendations.acceptedInPart, tone: 'plain' },
    { text: 'Rejected', count: recommendations.rejected, tone: 'quiet' },
    {
      text: 'Awaiting response, in time',
      count: recommendations.awaitingResponse - recommendations.overdue,
      tone: 'soon',
    },
    { text: 'Response overdue', count: recommendations.overdue, tone: 'late' },
  ];
  const progress: Bar[] = [
    { text: 'Agreed complete', count: actions.agreedComplete, tone: 'done' },
    { text: 'Awaiting a verdict', count: actions.awaitingVerdict, tone: 'soon' },
    {
      text: 'Open, in time',
      count: actions.open - actions.overdue - actions.awaitingVerdict,
      tone: 'plain',
    },
    { text: 'Overdue', count: actions.overdue, tone: 'late' },
  ];
  const lateByBody = bodies.map(
    (body): Bar => ({ text: body.name, count: body.actions.overdue, tone: 'late' }),
  );
  return [
    ...(recommendations.made > 0 ? [chart('What became of recommendations', answers)] : []),
    ...(actions.made > 0 ? [chart('How far actions are', progress)] : []),
    ...(actions.overdue > 0 && bodies.length > 1 ? [chart('Overdue actions by body', lateByBody)] : []),
  ];
}

/** Bars against the longest of them. */
function chart(caption: string, bars: readonly Bar[]): PrintedChart {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return {
    caption,
    rows: bars.map(({ text, count, tone }) => ({
      text,
      value: count.toLocaleString('en-GB'),
      percent: Math.round((count / most) * 1000) / 10,
      tone,
    })),
  };
}
