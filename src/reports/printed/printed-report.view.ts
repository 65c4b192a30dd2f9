import { spokenDay } from '../../calendar/spoken-day.js';
import type { ProgressReport } from '../progress/progress-report.js';
import { changesSections } from './changes-sections.js';
import { concernsSections } from './concerns-sections.js';
import { numbersSections } from './numbers-sections.js';
import { printedCharts } from './printed-charts.js';
import type { PrintedFigure, PrintedReport, Tone } from './printed-report.js';

/**
 * Lays the report out for reading.
 * @param base what links to items begin with: the address of the service for a file, nothing for a page of it
 */
export function printedReport(report: ProgressReport, councilName: string, base: string): PrintedReport {
  return {
    title: 'Progress report',
    subtitle: report.body.name,
    councilName,
    about: [
      { name: 'As at', value: spokenDay(report.asAt) },
      { name: 'Changes since', value: spokenDay(report.since) },
      { name: 'Made on', value: spokenDay(report.madeOn) },
    ],
    figures: figuresOf(report),
    charts: printedCharts(report),
    sections: [
      ...numbersSections(report),
      ...changesSections(report, base),
      ...concernsSections(report, base),
    ],
  };
}

function figuresOf({ numbers: { total }, awaitingVerdict, atRisk }: ProgressReport): PrintedFigure[] {
  const figure = (
    count: number,
    [one, many]: [string, string],
    tone: Tone,
    section: string,
  ): PrintedFigure => ({
    value: count.toLocaleString('en-GB'),
    text: count === 1 ? one : many,
    tone: count > 0 ? tone : 'plain',
    section,
  });
  return [
    figure(
      total.recommendations.overdue,
      ['response overdue', 'responses overdue'],
      'late',
      'overdue-responses',
    ),
    figure(total.actions.overdue, ['action overdue', 'actions overdue'], 'late', 'overdue-actions'),
    figure(awaitingVerdict.length, ['awaiting a verdict', 'awaiting a verdict'], 'soon', 'awaiting-verdict'),
    figure(atRisk.length, ['at risk', 'at risk'], 'soon', 'at-risk'),
    figure(total.actions.agreedComplete, ['agreed complete', 'agreed complete'], 'plain', 'numbers-actions'),
  ];
}
