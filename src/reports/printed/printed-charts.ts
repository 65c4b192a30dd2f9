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
    { text: 'Awaiting response, in time', count: recommendations.awaitingInTime, tone: 'soon' },
    { text: 'Awaiting response, without a date', count: recommendations.awaitingWithoutDate, tone: 'plain' },
    { text: 'Response overdue', count: recommendations.overdue, tone: 'late' },
    { text: 'Closed unanswered', count: recommendations.closedUnanswered, tone: 'quiet' },
    { text: 'Withdrawn, split or merged', count: recommendations.ended, tone: 'quiet' },
  ];
  const progress: Bar[] = [
    { text: 'Agreed complete', count: actions.agreedComplete, tone: 'done' },
    { text: 'Awaiting a verdict', count: actions.awaitingVerdict, tone: 'soon' },
    { text: 'Open, in time', count: actions.inTime, tone: 'plain' },
    { text: 'Open, without a date', count: actions.withoutDate, tone: 'plain' },
    { text: 'Overdue', count: actions.overdue, tone: 'late' },
    { text: 'No longer needed or superseded', count: actions.dropped, tone: 'quiet' },
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
