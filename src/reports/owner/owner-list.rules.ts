import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import type { AwaitedResponse } from '../../handover/open-matters.queries.js';
import { arePublic, namedStandings, type StandingFacts } from '../standing/named-standings.rules.js';
import type { TrackedItem } from '../standing/tracked-item.js';
import { trackedItems } from '../standing/tracked-items.rules.js';
import type { AnswerToGive, OwnerList } from './owner-list.js';

const CLAIMED = describeActionState('claimed-complete').label;

/** Whose list it is. */
export type ListedOwner = Pick<OwnerList, 'name' | 'ownerId' | 'directorate'>;

/** Puts the list together out of the actions of those owners. @param awaited the answers for which they are asked */
export function ownerList(
  owner: ListedOwner,
  facts: StandingFacts,
  awaited: readonly AwaitedResponse[],
  asAt: CalendarDay,
): OwnerList {
  const standings = namedStandings(facts, asAt);
  const open = trackedItems(standings, asAt).filter(({ kind, isOpen }) => kind === 'action' && isOpen);
  const byDueDate = open.sort(firstDueFirst);
  const answers = awaited.map((each) => answerToGive(each, asAt)).sort(firstDueFirst);
  return {
    ...owner,
    asAt,
    isForPublic: arePublic(open, standings) && awaited.every(({ publicity }) => publicity === 'published'),
    owed: byDueDate.filter(({ stateLabel }) => stateLabel !== CLAIMED),
    answers,
    claimed: byDueDate.filter(({ stateLabel }) => stateLabel === CLAIMED),
  };
}

function answerToGive(
  { reference, path, text, body, dueOn }: AwaitedResponse,
  asAt: CalendarDay,
): AnswerToGive {
  const daysLate = dueOn !== null && dueOn < asAt ? daysBetween(dueOn, asAt) : 0;
  return { reference, path, words: text, by: body, dueOn, daysLate };
}

const BY_REFERENCE = new Intl.Collator('en', { numeric: true });

function firstDueFirst(
  one: Pick<TrackedItem, 'dueOn' | 'reference'>,
  other: Pick<TrackedItem, 'dueOn' | 'reference'>,
): number {
  if (one.dueOn === other.dueOn) return BY_REFERENCE.compare(one.reference, other.reference);
  if (one.dueOn === null || other.dueOn === null) return one.dueOn === null ? 1 : -1;
  return one.dueOn < other.dueOn ? -1 : 1;
}
