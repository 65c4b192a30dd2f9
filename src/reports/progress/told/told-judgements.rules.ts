import { theBody } from '../../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { parseReference, pathOfReference } from '../../../items/references/reference.rules.js';
import type { Verdict } from '../../../items/verdicts/verdict.rules.js';
import type { EndingKind } from '../../../recommendations/endings/recommendation-ending.rules.js';
import type { EndedItem, JudgedItem, ReportItem } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { grouped, type Told } from './told-groups.rules.js';
import { countedInWords, said, shortDay, titled } from './told-words.rules.js';

type VerdictWords = { readonly verb: string; readonly one: string; readonly many: string };

const VERDICTS_TOLD: Record<Verdict, VerdictWords> = {
  'agreed-complete': { verb: 'agreed that', one: 'is complete', many: 'are complete' },
  'not-agreed': { verb: 'did not agree that', one: 'is complete', many: 'are complete' },
  'no-longer-needed': { verb: 'decided that', one: 'is no longer needed', many: 'are no longer needed' },
  superseded: { verb: 'decided that', one: 'is superseded', many: 'are superseded' },
  reopened: { verb: 'reopened', one: '', many: '' },
};

/** “On 5 July the Children’s Panel agreed that two actions are complete (A2022/003 and /005).” */
export function toldVerdicts(verdicts: readonly JudgedItem[], asAt: CalendarDay): Told[] {
  const keyOf = ({ on, body, verdict, supersededBy }: JudgedItem) => [
    ...[on, body.code],
    ...[verdict, supersededBy ?? ''],
  ];
  return grouped(verdicts, keyOf).map((group) => {
    const [{ on, body, verdict, supersededBy }] = group;
    const { verb, one, many } = VERDICTS_TOLD[verdict];
    const words = [verb, inKinds(group), group.length === 1 ? one : many].filter((part) => part !== '');
    return {
      on,
      runs: [
        said(`On ${shortDay(on, asAt)} ${theBody(body.name)} ${words.join(' ')}`),
        ...(supersededBy ? [said(' by '), ...referenceRuns([asItem(supersededBy)])] : []),
        said(' ('),
        ...referenceRuns(group),
        said(').'),
      ],
    };
  });
}

/** “two recommendations and one action” */
function inKinds(items: readonly ReportItem[]): string {
  const recommendations = items.filter(({ kind }) => kind === 'recommendation').length;
  const actions = items.length - recommendations;
  return [
    ...(recommendations > 0 ? [countedInWords(recommendations, 'recommendation', 'recommendations')] : []),
    ...(actions > 0 ? [countedInWords(actions, 'action', 'actions')] : []),
  ].join(' and ');
}

const ENDINGS_TOLD: Record<EndingKind, string> = {
  withdrawn: 'withdrew',
  split: 'split',
  merged: 'merged',
  restored: 'took up again',
};

/** “On 5 July the Children’s Panel split one recommendation of Closer to home (R2022/007) into R2022/020 and /021.” */
export function toldEndings(endings: readonly EndedItem[], asAt: CalendarDay): Told[] {
  const keyOf = ({ on, body, ending, source, successors }: EndedItem) => [
    ...[on, body.code, ending],
    ...[source.title ?? '', ...successors],
  ];
  return grouped(endings, keyOf).map((group) => {
    const [{ on, body, ending, source, successors }] = group;
    const what = countedInWords(group.length, 'recommendation', 'recommendations');
    return {
      on,
      runs: [
        said(`On ${shortDay(on, asAt)} ${theBody(body.name)} ${ENDINGS_TOLD[ending]} ${what}`),
        ...(source.title ? [said(' of '), titled(source.title)] : []),
        said(' ('),
        ...referenceRuns(group),
        said(')'),
        ...(successors.length > 0 ? [said(' into '), ...referenceRuns(successors.map(asItem))] : []),
        said('.'),
      ],
    };
  });
}

function asItem(reference: string): { reference: string; path: string } {
  const parsed = parseReference(reference);
  return { reference, path: parsed ? pathOfReference(parsed) : '' };
}
