import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, ownerWords } from '../../actions/views/action-words.js';
import { theBody } from '../../bodies/body-name.rules.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { placeWords } from '../../bodies/meeting-place.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { type TrendMarkup, trendView } from '../../reports/trend/trend.view.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { ReportNote } from './background-reports.view.js';
import type { ChairedBodyRow } from './chair-home.queries.js';
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
  /** Null where all stand above. */
  readonly more: { readonly text: string; readonly href: string } | null;
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
};

export type ChairHomeView = PageView & {
  readonly intro: string;
  readonly reports: readonly ReportNote[];
  readonly bodies: readonly ChairBodyView[];
  /** The bodies on which they do not sit, folded; null where there are none. */
  readonly others: { readonly words: string; readonly bodies: readonly ChairBodyView[] } | null;
  readonly letters: HomeGroup | null;
  readonly trend: TrendMarkup | null;
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
      ? `The next meeting is that of ${theBody(next.name)} on ${spokenDay(next.next.heldOn)}.`
      : 'No coming meeting of your bodies is entered.',
    reports,
    bodies: own.map((body) => bodyView(body, matters, today)),
    others:
      others.length === 0
        ? null
        : { words: `${plural(others.length, 'panel', 'panels')} that the board oversees`, bodies: others },
    letters: matters.letters.length > 0 ? (lettersDue(matters.letters, today, false).group ?? null) : null,
    trend: trendView(matters.points),
  };
}

function bodyView(body: ChairedBodyRow, matters: ChairMatters, today: CalendarDay): ChairBodyView {
  const { id, code, name, next } = body;
  const path = next && meetingPath({ bodyCode: code, heldOn: next.heldOn });
  const isOf = ({ bodyId }: { bodyId: number }) => bodyId === id;
  const [claimed, late, answers] = [
    matters.claimed.filter(isOf),
    matters.late.filter(isOf),
    matters.answers.filter(isOf),
  ];
  const overdue = answers.filter(({ dueOn }) => dueOn < today).length;
  const query = `body=${encodeURIComponent(code)}`;
  const parts = [
    part(`${claimed.length} awaiting a verdict`, claimed, (action) => actionLine(action, claimNote(action)), {
      href: path ? `${path}/verdicts` : `/actions/awaiting-verdict?${query}`,
    }),
    part(
      `Statutory and other answers: ${[
        ...(overdue > 0 ? [`${overdue} late`] : []),
        ...(answers.length > overdue ? [`${answers.length - overdue} due soon`] : []),
      ].join(', ')}`,
      answers,
      ({ year, number, text, addressee, dueOn }) => ({
        reference: formatReference({ kind: 'R', year, number }),
        href: pathOfReference({ kind: 'R', year, number }),
        words: firstWords(text, READABLE),
        note: `${addressee}: ${dueWords(dueOn, today)}`,
      }),
      { href: `/recommendations?${query}&sort=due` },
    ),
    part(
      `${late.length} overdue`,
      late,
      (action) => actionLine(action, `${ownerWords(action)}: ${dueWords(action.dueOn ?? today, today)}`),
      { href: `/actions?${query}&state=overdue` },
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
      parts.length === 0 ? 'Nothing waits for a verdict, no answer is due soon and nothing is late.' : null,
  };
}

/** The first few of a kind; null where there is none. */
function part<Row>(
  heading: string,
  rows: readonly Row[],
  line: (row: Row) => Line,
  { href }: { readonly href: string },
): BodyPart | null {
  if (rows.length === 0) return null;
  return {
    heading,
    lines: rows.slice(0, SHOWN).map(line),
    more: rows.length > SHOWN ? { text: `See all ${rows.length}`, href } : null,
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
