import type { PrintedFigure, Tone } from '../../printed/printed-report.js';
import type { HeadlineCount } from '../counts/headline.rules.js';
import type { ProgressReport } from '../progress-report.js';

type Words = readonly [one: string, many: string];

/** The figures that a reader looks for first, each leading to the part of the report that tells more. */
export function headlineFigures({ headline }: ProgressReport): PrintedFigure[] {
  const { recommendations, actions, actionsDoneSince } = headline;
  const figure = (
    counts: readonly HeadlineCount[],
    id: string,
    [one, many]: Words,
    tone: Tone,
    section: string,
  ): PrintedFigure => {
    const { count = 0, before = 0 } = counts.find((each) => each.id === id) ?? {};
    return {
      value: inDigits(count),
      text: count === 1 ? one : many,
      tone: count > 0 ? tone : 'plain',
      note: `(was ${inDigits(before)})`,
      section,
    };
  };
  const ofAnswers = 'headline-answers';
  return [
    figure(recommendations, 'made', ['recommendation made', 'recommendations made'], 'plain', ofAnswers),
    figure(recommendations, 'answered', ['answered', 'answered'], 'plain', ofAnswers),
    figure(
      recommendations,
      'agreed-complete',
      ['agreed complete', 'agreed complete'],
      'done',
      'headline-recommendations',
    ),
    figure(
      recommendations,
      'awaiting-overdue',
      ['response overdue', 'responses overdue'],
      'late',
      'late-responses',
    ),
    figure(actions, 'open', ['action open', 'actions open'], 'plain', 'headline-actions'),
    figure(actions, 'overdue', ['action overdue', 'actions overdue'], 'late', 'overdue-actions'),
    {
      value: inDigits(actionsDoneSince),
      text: actionsDoneSince === 1 ? 'action agreed complete since' : 'actions agreed complete since',
      tone: actionsDoneSince > 0 ? 'done' : 'plain',
      note: null,
      section: 'headline-actions',
    },
  ];
}

function inDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
