import { theBody } from '../../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ResponseDecision } from '../../../recommendations/states/recommendation-state.rules.js';
import type { AnsweredItem, ReportItem } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { grouped, type Told, type ToldGroup } from './told-groups.rules.js';
import {
  countedInWords,
  enumerated,
  inWords,
  said,
  shortDay,
  type ToldRun,
  titled,
} from './told-words.rules.js';

const DECISIONS = [
  { decision: 'accepted', verb: 'accepted', after: '' },
  { decision: 'accepted-in-part', verb: 'accepted', after: ' in part' },
  { decision: 'rejected', verb: 'rejected', after: '' },
] as const satisfies readonly { readonly decision: ResponseDecision; verb: string; after: string }[];

/**
 * “The Executive accepted four of the six recommendations of Closer to home on 27 May (R2026/005 to /008) and rejected one
 * (R2026/009).”
 */
export function toldAnswers(
  answers: readonly AnsweredItem[],
  all: readonly ReportItem[],
  asAt: CalendarDay,
): Told[] {
  const inPapers = new Map(grouped(all, paperOf).map((of) => [JSON.stringify(paperOf(of[0])), of.length]));
  return grouped(answers, (item) => [item.on, item.by, ...paperOf(item)]).map((group) =>
    answerTold(group, inPapers.get(JSON.stringify(paperOf(group[0]))) ?? 0, asAt),
  );
}

/** Recommendations of one paper of one body are told together; those of no paper by their body. */
function paperOf({ body, source }: ReportItem): string[] {
  return [body.code, source.title ?? '', source.title === null ? '' : (source.on ?? '')];
}

function answerTold(group: ToldGroup<AnsweredItem>, inPaper: number, asAt: CalendarDay): Told {
  const [{ by, on, source, body }] = group;
  const decided = DECISIONS.map((each) => ({
    ...each,
    items: group.filter(({ decision }) => decision === each.decision),
  })).filter(({ items }) => items.length > 0);
  const parts = decided.map(({ verb, after, items }, index): ToldRun[] => {
    const what =
      index === 0
        ? [
            ...ofPaper(items.length, source.title, inPaper, body.name),
            said(`${after} on ${shortDay(on, asAt)}`),
          ]
        : [said(`${inWords(items.length)}${after}`)];
    return [said(`${verb} `), ...what, said(' ('), ...referenceRuns(items), said(')')];
  });
  return { on, runs: [said(`${theBody(by)} `), ...enumerated(parts), said('.')] };
}

/** “four of the six recommendations of Closer to home”, “both …”, “all six …”, “the recommendation …” */
function ofPaper(count: number, title: string | null, inPaper: number, body: string): ToldRun[] {
  if (title === null)
    return [said(`${countedInWords(count, 'recommendation', 'recommendations')} of ${theBody(body)}`)];
  if (count < inPaper) {
    const whole = countedInWords(inPaper, 'recommendation', 'recommendations');
    return [said(`${inWords(count)} of the ${whole} of `), titled(title)];
  }
  return [said(`${wholeWords(count)} of `), titled(title)];
}

function wholeWords(count: number): string {
  if (count === 1) return 'the recommendation';
  return count === 2 ? 'both recommendations' : `all ${inWords(count)} recommendations`;
}
