import type { ActionRow } from '../../actions/action-row.queries.js';
import { AWAITING_VERDICT_PATH } from '../../actions/verdicts/awaiting-verdict.view.js';
import { actionPath, ownerWords } from '../../actions/views/action-words.js';
import { theBody } from '../../bodies/body-name.rules.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { placeWords } from '../../bodies/meeting-place.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type TrendMarkup, trendView } from '../../reports/trend/trend.view.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { ReportNote } from './background-reports.view.js';
import type { AnswerOfBody, ChairedBodyRow } from './chair-home.queries.js';
import type { ChairMatters } from './chair-home.service.js';
import type { HomeGroup } from './home.view.js';
import { lettersDue } from './letters-due.view.js';

type Line = {
  readonly reference: string;
  readonly href: string;
  readonly words: string;
  readonly note: string;
};

/** One kind of matter before a meeting: how many, and the first of them. */
type BodyPart = {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** The lists of all of them; none where all stand above. */
  readonly more: readonly { readonly text: string; readonly href: string }[];
};

/** A body with its next meeting and what lies before that. */
export type ChairBodyView = {
  readonly name: string;
  readonly code: string;
  /** Null where no meeting is known to come. */
  readonly meeting: {
    readonly when: string;
    readonly where: string | null;
    readonly href: string;
    readonly briefHref: string;
    readonly arisingHref: string;
    readonly verdictsHref: string;
  } | null;
  readonly parts: readonly BodyPart[];
  /** What is said where nothing lies before it; null where something does. */
  readonly nothing: string | null;
  /** How its matters moved; null where there were none. */
  readonly trend: { readonly summary: string; readonly markup: TrendMarkup } | null;
};

export type ChairHomeView = PageView & {
  readonly intro: string;
  readonly reports: readonly ReportNote[];
  readonly bodies: readonly ChairBodyView[];
  /** The bodies on which they do not sit, folded; null where there are none. */
  readonly others: { readonly words: string; readonly bodies: readonly ChairBodyView[] } | null;
  readonly letters: HomeGroup | null;
};

const SHOWN = 2;
const READABLE = 110;

/** What a chair or member looks for: the next meeting of each of their bodies, the soonest first. */
export function chairHomeView(
  matters: ChairMatters,
  reports: readonly ReportNote[],
  today: CalendarDay,
): ChairHomeView {
  const ordered = matters.bodies.toSorted((one, other) =>
    (one.next?.heldOn ?? '9999') < (other.next?.heldOn ?? '9999') ? -1 : 1,
  );
  const own = ordered.filter(({ isOwn }) => isOwn);
  const others = ordered.filter(({ isOwn }) => !isOwn).map((body) => bodyView(body, matters, today));
  const next = own.find((body) => body.next !== null);
  return {
    title: 'Before your next meeting',
    intro: next?.next
      ? `The next meeting is of ${theBody(next.name)} on ${spokenDay(next.next.heldOn)}.`
      : 'No coming meeting of your bodies has been added.',
    reports,
    bodies: own.map((body) => bodyView(body, matters, today)),
    others:
      others.length === 0
        ? null
        : { words: `${plural(others.length, 'panel', 'panels')} that the board oversees`, bodies: others },
    letters: matters.letters.length > 0 ? (lettersDue(matters.letters, today, false).group ?? null) : null,
  };
}

function bodyView(body: ChairedBodyRow, matters: ChairMatters, today: CalendarDay): ChairBodyView {
  const { id, code, name, next } = body;
  const path = next && meetingPath({ bodyCode: code, heldOn: next.heldOn });
  const isOf = ({ bodyId }: { bodyId: number }) => bodyId === id;
  const [whole, claimed, late, answers] = [
    matters.claimedWhole.filter(isOf),
    matters.claimed.filter(isOf),
    matters.late.filter(isOf),
    matters.answers.filter(isOf),
  ];
  const overdue = answers.filter(({ dueOn }) => dueOn < today);
  const soon = answers.filter(({ dueOn }) => dueOn >= today);
  const trend = trendView(matters.trends.get(id) ?? [], `trend-${code}`);
  const query = `body=${encodeURIComponent(code)}`;
  const parts = [
    part(
      `${whole.length + claimed.length} awaiting a verdict`,
      [...whole.map(recommendationLine), ...claimed.map((action) => actionLine(action, claimNote(action)))],
      [
        {
          text: `See all ${whole.length + claimed.length}`,
          href: path ? `${path}/verdicts` : `${AWAITING_VERDICT_PATH}?${query}`,
        },
      ],
    ),
    part(
      `Statutory and other answers: ${[
        ...(overdue.length > 0 ? [`${overdue.length} late`] : []),
        ...(soon.length > 0 ? [`${soon.length} due soon`] : []),
      ].join(', ')}`,
      answers.map((answer) => answerLine(answer, today)),
      [
        ...answersList(overdue, 'a late response', `/recommendations?${query}&clock=overdue&sort=due`),
        ...answersList(soon, 'a response due soon', `/recommendations?${query}&clock=due-soon&sort=due`),
      ],
    ),
    part(
      `${late.length} overdue`,
      late.map((action) =>
        actionLine(action, `${ownerWords(action)}: ${dueWords(action.dueOn ?? today, today)}`),
      ),
      [{ text: `See all ${late.length}`, href: `/actions?${query}&state=overdue` }],
    ),
  ].filter((each) => each !== null);
  return {
    name,
    code,
    meeting: next && {
      when: spokenDayWithWeekday(next.heldOn),
      where: placeWords(next),
      href: path ?? '',
      briefHref: `/reports/brief?${query}&meeting=${next.heldOn}`,
      arisingHref: `${path}/matters-arising`,
      verdictsHref: `${path}/verdicts`,
    },
    parts,
    nothing:
      parts.length === 0
        ? 'Nothing is waiting for a verdict, no answer is due soon and nothing is late.'
        : null,
    trend: trend && { summary: `Progress of ${theBody(name)} over 12 months`, markup: trend },
  };
}

/** The first few of a kind; null where there is none. */
function part(heading: string, lines: readonly Line[], lists: BodyPart['more']): BodyPart | null {
  if (lines.length === 0) return null;
  return { heading, lines: lines.slice(0, SHOWN), more: lines.length > SHOWN ? lists : [] };
}

/** The list of the recommendations to which these answers are owed: several bodies may owe one each. */
function answersList(answers: readonly AnswerOfBody[], what: string, href: string): BodyPart['more'] {
  const asked = new Set(answers.map(({ year, number }) => `${year}/${number}`)).size;
  if (asked === 0) return [];
  return [{ text: `See ${plural(asked, 'recommendation', 'recommendations')} with ${what}`, href }];
}

function answerLine({ year, number, text, addressee, dueOn }: AnswerOfBody, today: CalendarDay): Line {
  return {
    reference: formatReference({ kind: 'R', year, number }),
    href: pathOfReference({ kind: 'R', year, number }),
    words: firstWords(text, READABLE),
    note: `${addressee}: ${dueWords(dueOn, today)}`,
  };
}

function recommendationLine({ reference, year, number, text }: RecommendationRow): Line {
  return {
    reference,
    href: pathOfReference({ kind: 'R', year, number }),
    words: firstWords(text, READABLE),
    note: 'Every action of it is claimed complete or agreed',
  };
}

function actionLine(action: ActionRow, note: string): Line {
  return {
    reference: action.reference,
    href: actionPath(action),
    words: firstWords(action.text, READABLE),
    note,
  };
}

function claimNote(action: ActionRow): string {
  return `${ownerWords(action)}${action.claimedOn ? `, claimed on ${spokenDay(action.claimedOn)}` : ''}`;
}

function dueWords(dueOn: CalendarDay, today: CalendarDay): string {
  const late = daysBetween(dueOn, today);
  return late > 0 ? `${spokenDays(late)} late` : `due on ${spokenDay(dueOn)}`;
}
