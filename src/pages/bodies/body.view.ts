import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import { ADDRESSEE_KINDS, BODY_KIND_NAMES, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import type { MemberRow } from '../../bodies/body-members.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { CLOCK_RULE_LABELS } from '../../deadlines/clock-rule-names.rules.js';
import type { CouncilLaw } from '../../deadlines/council-law.rules.js';
import { ACTS_AS_NAMES, type ActsAs } from '../../recommendations/clocks/acting-capacity.rules.js';
import { defaultClock } from '../../recommendations/clocks/default-clock.rules.js';
import type { TrendPoint } from '../../reports/trend/trend.rules.js';
import { type TrendMarkup, trendView } from '../../reports/trend/trend.view.js';
import { MANNER_WORDS } from '../../succession/succession.rules.js';
import type { SuccessionRow } from '../../succession/successions.queries.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';
import { endedWords } from './bodies.view.js';
import type { NumberOfItems } from './body-numbers.service.js';

const PAST_SHOWN = 12;

type Link = { readonly text: string; readonly href: string };
type Figure = Link & { readonly value: string; readonly tone: NumberOfItems['tone'] };

export type BodyView = PageView & {
  /** What it is and is called for short; null where the name says it: “Executive”. */
  readonly kindName: string | null;
  readonly ended: string | null;
  readonly figures: readonly Figure[];
  /** How it came to take the place of others, and others to take its own. */
  readonly successions: readonly Link[];
  /** What those who keep the register may do; null for others. */
  readonly keeping: {
    readonly editHref: string;
    readonly newMemberHref: string;
    readonly holdHref: string;
    readonly calendarHref: string;
    readonly successionHref: string | null;
  } | null;
  readonly members: readonly {
    /** Where the seat is changed; null for those who may not. */
    readonly href: string | null;
    readonly name: string;
    readonly role: string | null;
    readonly since: string;
  }[];
  /** Soonest first. */
  readonly coming: readonly Link[];
  /** Latest first. */
  readonly past: readonly Link[];
  readonly earlier: number;
  /** The reports about it; none where nothing is scrutinised by it. */
  readonly reports: readonly Link[];
  /** Null where there is nothing to draw. */
  readonly trend: TrendMarkup | null;
  /** Under which rule it answers, and where that is changed; null where nothing is recommended to it. */
  readonly answers: { readonly text: string; readonly changeHref: string | null } | null;
  /** In what capacity it recommends; null where it does not. */
  readonly acts: { readonly text: string; readonly changeHref: string | null } | null;
};

const ROLE_WORDS: Record<MemberRow['role'], string | null> = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  member: null,
};

/** The page of a body. */
export function bodyView(
  body: BodyRow,
  facts: {
    readonly members: readonly MemberRow[];
    /** Newest first. */
    readonly meetings: readonly MeetingRow[];
    readonly numbers: readonly NumberOfItems[];
    readonly successions: readonly SuccessionRow[];
    /** In what other capacity it acts; null for none. */
    readonly actsAs: ActsAs | null;
    readonly law: CouncilLaw;
    readonly mayKeep: boolean;
    readonly trend: readonly TrendPoint[];
  },
  today: CalendarDay,
): BodyView {
  const coming = facts.meetings.filter(({ heldOn }) => heldOn >= today).reverse();
  const { mayKeep } = facts;
  const place = bodyPath(body.code);
  const past = facts.meetings.filter(({ heldOn }) => heldOn < today);
  return {
    title: body.name,
    backLink: { text: 'Bodies', href: '/bodies' },
    kindName: captionOf(body),
    ended: endedWords(body, today),
    figures: facts.numbers.map(asFigure),
    successions: facts.successions.map((each) => asTold(body, each)),
    keeping: mayKeep
      ? {
          editHref: `${place}/edit`,
          newMemberHref: `${place}/members/new`,
          calendarHref: `/reminders/calendars/body/${body.code}`,
          holdHref: `/reminders/holds/new?body=${body.code}`,
          successionHref: body.successorName ? null : `${place}/succession`,
        }
      : null,
    members: facts.members.map(({ id, name, role, fromOn }) => ({
      href: mayKeep ? `${place}/members/${id}` : null,
      name,
      role: ROLE_WORDS[role],
      since: spokenDay(fromOn),
    })),
    coming: coming.map(asLink),
    past: past.slice(0, PAST_SHOWN).map(asLink),
    earlier: Math.max(0, past.length - PAST_SHOWN),
    answers: ADDRESSEE_KINDS.includes(body.kind)
      ? {
          text: CLOCK_RULE_LABELS[defaultClock(body, facts.law).clockRule],
          changeHref: facts.mayKeep ? `${bodyPath(body.code)}/clock` : null,
        }
      : null,
    acts: SCRUTINY_KINDS.includes(body.kind)
      ? {
          text: facts.actsAs ? ACTS_AS_NAMES[facts.actsAs] : 'Overview and scrutiny committee',
          changeHref: mayKeep ? `${place}/acting` : null,
        }
      : null,
    reports: SCRUTINY_KINDS.includes(body.kind) ? reportsOf(body, coming[0] ?? past[0] ?? null) : [],
    trend: trendView(facts.trend),
  };
}

/** @param meeting the next one, or the last; null where none is known */
function reportsOf({ code }: BodyRow, meeting: MeetingRow | null): Link[] {
  const brief = meeting && {
    text: `Chair’s brief for ${spokenDay(meeting.heldOn)}`,
    href: `/reports/brief?body=${code}&meeting=${meeting.heldOn}`,
  };
  return [
    { text: 'Progress report', href: `/reports/progress?body=${code}` },
    ...(brief ? [brief] : []),
    { text: 'Tracker', href: `/reports/tracker?body=${code}` },
    { text: 'The year’s performance', href: `/reports/performance?body=${code}` },
  ];
}

/** One succession as the page of either body tells it. */
function asTold(body: BodyRow, told: SuccessionRow): Link {
  const on = spokenDay(told.fromOn);
  if (told.successorCode === body.code) {
    const text = `Took the place of ${told.bodyName}, which ${MANNER_WORDS[told.manner]}, on ${on}`;
    return { text, href: bodyPath(told.bodyCode) };
  }
  const text = `${told.successorName} took its place on ${on}: it ${MANNER_WORDS[told.manner]}`;
  return { text, href: bodyPath(told.successorCode) };
}

function asFigure({ count, isMore, text, href, tone }: NumberOfItems): Figure {
  const value = `${isMore ? 'over ' : ''}${thousands(count)}`;
  return { value, text, href, tone: count === 0 ? 'plain' : tone };
}

function asLink(meeting: MeetingRow): Link {
  return { text: spokenDayWithWeekday(meeting.heldOn), href: meetingPath(meeting) };
}

function captionOf({ kind, name, shortName }: BodyRow): string | null {
  const words = [BODY_KIND_NAMES[kind] === name ? null : BODY_KIND_NAMES[kind], shortName];
  return words.filter(Boolean).join(', ') || null;
}
