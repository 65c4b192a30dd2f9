import type { PrintedFigure, PrintedSection, Tone } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';

/** The figures that a reader looks for first, each leading to the section that tells more. */
export function headlineSection({
  numbers: { total },
  awaitingVerdict,
  atRisk,
}: ProgressReport): PrintedSection[] {
  const figure = (
    count: number,
    [one, many]: [string, string],
    tone: Tone,
    section: string,
  ): PrintedFigure => ({
    value: count.toLocaleString('en-GB'),
    text: count === 1 ? one : many,
    tone: count > 0 ? tone : 'plain',
    note: null,
    section,
  });
  const { recommendations, actions } = total;
  const figures = [
    figure(recommendations.overdue, ['response overdue', 'responses overdue'], 'late', 'late-responses'),
    figure(actions.overdue, ['action overdue', 'actions overdue'], 'late', 'overdue-actions'),
    figure(awaitingVerdict.length, ['awaiting a verdict', 'awaiting a verdict'], 'soon', 'awaiting-verdict'),
    figure(atRisk.length, ['at risk', 'at risk'], 'soon', 'due-next'),
    figure(actions.agreedComplete, ['agreed complete', 'agreed complete'], 'plain', 'breakdown-actions'),
  ];
  return [{ id: 'headline', heading: 'At a glance', level: 2, blocks: [{ kind: 'figures', figures }] }];
}
