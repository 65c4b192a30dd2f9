import { AWAITING_VERDICT_PATH } from '../../actions/verdicts/awaiting-verdict.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';
import {
  actionCells,
  claimedCells,
  claimedRecommendationCells,
  dueCell,
  ownerless,
  referenceCell,
  undatedCells,
  wordsCell,
} from './home-rows.js';
import type { StaffMatters } from './staff-home.service.js';

const OVERDUE = '/actions?state=overdue';
const NO_OWNER = '/actions?owner=none&state=outstanding';
const UNDECIDED = '/actions?state=undecided';
const NO_DATE = '/actions?state=no-date';
const DUE_COLUMNS = ['Reference', 'What was asked', 'Due'];
const MADE_COLUMNS = ['Reference', 'What was asked', 'Made'];

export function actionsOverdue({ overdue }: StaffMatters, today: CalendarDay): HomeMatter {
  return homeMatter(
    overdue,
    { href: OVERDUE, words: ['action overdue', 'actions overdue'], tone: 'late' },
    {
      heading: 'Actions overdue',
      columns: DUE_COLUMNS,
      rows: overdue.items.map((action) => actionCells(action, today)),
      empty: 'No action is late.',
    },
  );
}

export function actionsWithoutOwner({ unowned }: StaffMatters, today: CalendarDay): HomeMatter {
  return homeMatter(
    unowned,
    { href: NO_OWNER, words: ['action without an owner', 'actions without an owner'], tone: 'soon' },
    {
      heading: 'Actions without an owner',
      columns: DUE_COLUMNS,
      rows: unowned.first.map((row) => [
        referenceCell('A', row),
        wordsCell(row.text, ownerless(row)),
        dueCell(row.dueOn, today),
      ]),
      empty: 'Every outstanding action has an owner.',
    },
  );
}

export function dutiesUndecided({ undecided }: StaffMatters): HomeMatter {
  return homeMatter(
    undecided,
    {
      href: UNDECIDED,
      words: ['recurring action to decide on', 'recurring actions to decide on'],
      tone: 'soon',
    },
    {
      heading: 'Recurring actions that need a decision: how often, or from when?',
      columns: MADE_COLUMNS,
      rows: undecided.items.map(undatedCells),
      empty: 'Every recurring action says how often it recurs.',
    },
  );
}

export function actionsWithoutDate({ undated }: StaffMatters): HomeMatter {
  return homeMatter(
    undated,
    { href: NO_DATE, words: ['action without a date', 'actions without a date'], tone: 'soon' },
    {
      heading: 'Actions without a date',
      columns: MADE_COLUMNS,
      rows: undated.items.map(undatedCells),
      empty: 'Every open action has a date.',
    },
  );
}

/** Recommendations first, as on the page of them. */
export function claimsAwaitingVerdict({
  awaitingVerdict,
  recommendationsAwaiting,
}: StaffMatters): HomeMatter {
  const { rows, total, isMoreThanTotal } = recommendationsAwaiting;
  const counted = {
    total: total + awaitingVerdict.total,
    isMoreThanTotal: isMoreThanTotal || awaitingVerdict.isMoreThanTotal,
  };
  return homeMatter(
    counted,
    { href: AWAITING_VERDICT_PATH, words: 'awaiting a verdict', tone: 'soon' },
    {
      heading: 'Claimed complete, awaiting a verdict',
      columns: ['Reference', 'What was asked', 'Claimed'],
      rows: [...rows.map(claimedRecommendationCells), ...awaitingVerdict.items.map(claimedCells)].slice(
        0,
        SHOWN,
      ),
      empty: 'Nothing is waiting for a verdict.',
    },
  );
}
