import type { ItemState } from '../../items/item-state.rules.js';

const OWED = { isOpen: true, isChased: true, awaitsVerdict: false };
const UNDATED = { isOpen: true, isChased: false, awaitsVerdict: false };
const FOR_SCRUTINY = { isOpen: true, isChased: false, awaitsVerdict: true };
const CLOSED = { isOpen: false, isChased: false, awaitsVerdict: false };

/** Every state an action can be in, in the order of its life. */
export const ACTION_STATES = [
  { name: 'no-date', label: 'No due date', tag: 'grey', ...UNDATED },
  { name: 'open', label: 'Open', tag: 'blue', ...OWED },
  { name: 'due-soon', label: 'Due soon', tag: 'yellow', ...OWED },
  { name: 'overdue', label: 'Overdue', tag: 'red', ...OWED },
  { name: 'sent-back', label: 'Sent back', tag: 'orange', ...OWED },
  { name: 'claimed-complete', label: 'Claimed complete', tag: 'purple', ...FOR_SCRUTINY },
  { name: 'agreed-complete', label: 'Agreed complete', tag: 'green', ...CLOSED },
  { name: 'no-longer-needed', label: 'No longer needed', tag: 'grey', ...CLOSED },
  { name: 'superseded', label: 'Superseded', tag: 'grey', ...CLOSED },
] as const satisfies readonly ItemState<string>[];

export type ActionStateName = (typeof ACTION_STATES)[number]['name'];
export type ActionState = ItemState<ActionStateName>;

const BY_NAME = new Map<ActionStateName, ActionState>(ACTION_STATES.map((state) => [state.name, state]));

/** The label, the tag and the rest of the state called `name`. */
export function describeActionState(name: ActionStateName): ActionState {
  const state = BY_NAME.get(name);
  if (!state) throw new Error(`No action is in state “${name}”`);
  return state;
}
