import { describeActionState } from '../../../actions/states/action-states.rules.js';
import type { ActionStanding } from '../item-standing.rules.js';

/** What an action is counted under in a report. */
export const ACTION_COUNTS = [
  { id: 'made', text: 'Agreed', isOf: () => true },
  { id: 'open', text: 'Open', isOf: isOpen },
  {
    id: 'in-time',
    text: 'Open, in time',
    isOf: (each) => isOwed(each) && each.state !== 'overdue' && isDated(each),
  },
  { id: 'overdue', text: 'Overdue', isOf: ({ state }) => state === 'overdue' },
  { id: 'without-date', text: 'Open, without a date', isOf: (each) => isOwed(each) && !isDated(each) },
  { id: 'claimed', text: 'Claimed complete', isOf: ({ state }) => state === 'claimed-complete' },
  { id: 'agreed-complete', text: 'Agreed complete', isOf: ({ state }) => state === 'agreed-complete' },
  {
    id: 'dropped',
    text: 'No longer needed or superseded',
    isOf: (each) => !isOpen(each) && each.state !== 'agreed-complete',
  },
] as const satisfies readonly {
  readonly id: string;
  readonly text: string;
  readonly isOf: (standing: ActionStanding) => boolean;
}[];
export type ActionCount = (typeof ACTION_COUNTS)[number]['id'];

/** Where an action stands: each has one of these, and together they are all that were made. */
export const ACTION_STAGES = [
  'agreed-complete',
  'claimed',
  'in-time',
  'without-date',
  'overdue',
  'dropped',
] as const satisfies readonly ActionCount[];

/** Sets of which each action of the whole is in one. */
export const ACTION_SUMS: readonly { readonly whole: ActionCount; readonly parts: readonly ActionCount[] }[] =
  [
    { whole: 'made', parts: ['open', 'agreed-complete', 'dropped'] },
    { whole: 'open', parts: ['in-time', 'overdue', 'without-date', 'claimed'] },
    { whole: 'made', parts: ACTION_STAGES },
  ];

/** How many there are of each. */
export type ActionCounts = Readonly<Record<ActionCount, number>>;

export function countActionsByStage(standings: readonly ActionStanding[]): ActionCounts {
  return Object.fromEntries(
    ACTION_COUNTS.map(({ id, isOf }) => [id, standings.filter(isOf).length]),
  ) as ActionCounts;
}

function isOpen({ state }: ActionStanding): boolean {
  return describeActionState(state).isOpen;
}

function isOwed(standing: ActionStanding): boolean {
  return isOpen(standing) && standing.state !== 'claimed-complete';
}

function isDated({ slippage }: ActionStanding): boolean {
  return slippage.dueOn !== null;
}
