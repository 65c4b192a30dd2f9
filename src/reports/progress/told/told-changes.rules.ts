import { theBody } from '../../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ReportWindow } from '../progress-changes.rules.js';
import type { ProgressReport, ReportedChanges, ReportItem } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { toldClaims, toldExtensions } from './told-actions.rules.js';
import { toldAnswers } from './told-answers.rules.js';
import { grouped, type Told } from './told-groups.rules.js';
import { toldEndings, toldVerdicts } from './told-judgements.rules.js';
import { toldOverdue } from './told-overdue.rules.js';
import { countedInWords, said, sentenceRuns, shortDay, titled } from './told-words.rules.js';

/**
 * What changed, as sentences in the order in which it happened. What one body did on one day to what comes from one paper is one
 * sentence.
 * @param all every recommendation that the report tells of: how many there are of a paper
 * @param overdue what is overdue on `asAt`
 */
export function toldChanges(
  changed: ReportedChanges,
  all: readonly ReportItem[],
  overdue: ProgressReport['overdue'],
  { since, asAt }: ReportWindow,
): Told[] {
  const told = [
    ...toldRecommendations(changed, asAt),
    ...toldAnswers(changed.responses, all, asAt),
    ...toldClaims(changed.claims, asAt),
    ...toldVerdicts(changed.verdicts, asAt),
    ...toldExtensions(changed.extensions, asAt),
    ...toldEndings(changed.endings, asAt),
    ...toldOverdue(overdue, since, asAt),
  ];
  return told
    .map(({ on, runs }) => ({ on, runs: sentenceRuns(runs.filter(({ text }) => text !== '')) }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** “The Children’s Panel made six recommendations to the Executive in Closer to home on 11 May (R2022/001 to /006).” */
function toldRecommendations({ recommendations }: ReportedChanges, asAt: CalendarDay): Told[] {
  const groups = grouped(recommendations, ({ on, body, owner, source }) => [
    ...[on, body.code],
    ...[owner ?? '', source.title ?? ''],
  ]);
  return groups.map((group) => {
    const [{ on, body, owner, source }] = group;
    return {
      on,
      runs: [
        said(
          `${theBody(body.name)} made ${countedInWords(group.length, 'recommendation', 'recommendations')}`,
        ),
        said(owner ? ` to ${theBody(owner)}` : ''),
        ...(source.title ? [said(' in '), titled(source.title)] : []),
        said(` on ${shortDay(on, asAt)} (`),
        ...referenceRuns(group),
        said(').'),
      ],
    };
  });
}
