import { settingFault } from '../../actions/due-dates/due-terms.rules.js';
import { extensionFault } from '../../actions/extensions/extension.rules.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import type { BulkAction, BulkItem } from '../bulk-item.js';
import type { NextMeeting } from './bulk-plan.js';
import type { WantedOf } from './wanted-change.js';

/** What is asked of actions alone. */
export type ActionChange = WantedOf<'owner'> | WantedOf<'due'> | WantedOf<'extension'>;

const NO_ACTION = 'It is a recommendation, and this can only be done to actions';
const A_DUTY = 'It recurs: change it on its own page';

/** Why what is closed is left as it is. */
export function whyClosed({ state }: BulkItem): string | null {
  return state.isOpen ? null : `It is closed: ${state.label.toLowerCase()}`;
}

/** Why an action keeps its owner; null where it gets the one that is wanted. @param wanted null while none is chosen */
export function ownerObstacle(item: BulkItem, wanted: WantedOf<'owner'> | null): string | null {
  if (item.kind !== 'A') return NO_ACTION;
  const closed = whyClosed(item);
  if (closed) return closed;
  return wanted?.ownerId === item.ownerId ? `${item.ownerName} owns it already` : null;
}

/** Why it is not decided so when an action is due. @param next the meeting at which it would be; null where none is entered */
export function dueObstacle(
  item: BulkItem,
  wanted: WantedOf<'due'> | null,
  next: NextMeeting | null,
): string | null {
  if (item.kind !== 'A') return NO_ACTION;
  const closed = whyClosed(item);
  if (closed) return closed;
  if (item.cadence !== null) return A_DUTY;
  const standing = standingDay(item);
  if (standing) return `It is due on ${spokenDay(standing)}. For a later day, extend it instead`;
  if (wanted === null) return null;
  if (wanted.dueOn === null) return next ? null : noMeeting(item, null);
  return settingFault(item, {
    cadence: null,
    endsOn: null,
    dueBodyId: null,
    dueNth: null,
    dueOn: wanted.dueOn,
  });
}

/** Why an action is not extended. @param next the meeting to which it would be put off */
export function extensionObstacle(
  item: BulkItem,
  wanted: WantedOf<'extension'> | null,
  next: NextMeeting | null,
  today: CalendarDay,
): string | null {
  if (item.kind !== 'A') return NO_ACTION;
  const closed = whyClosed(item);
  if (closed) return closed;
  if (item.dueOn === null) return 'There is no due date to extend. Set one first';
  if (wanted === null) return null;
  const { newDueOn, agreedOn } = wanted;
  if (newDueOn === null && item.cadence !== null) return A_DUTY;
  const to = newDueOn ?? next?.heldOn;
  if (!to) return noMeeting(item, item.dueOn > agreedOn ? item.dueOn : agreedOn);
  return extensionFault(to, agreedOn, { ...item, today })?.message ?? null;
}

/** The day by which an action is due; null where it has none, or follows a meeting: then it may be set. */
function standingDay({ dueOn, dueBodyId }: BulkAction): CalendarDay | null {
  return dueBodyId === null ? dueOn : null;
}

/** The change that is meant for an open action which this one leaves as it is: what stands is extended, what is missing is set. */
export function changeInstead(kind: BulkKind, item: BulkItem): 'due' | 'extension' | null {
  if (item.kind !== 'A' || whyClosed(item) || item.cadence !== null) return null;
  if (kind === 'due') return standingDay(item) ? 'extension' : null;
  return kind === 'extension' && item.dueOn === null ? 'due' : null;
}

function noMeeting({ bodyName }: BulkAction, after: CalendarDay | null): string {
  const when = after ? ` after ${spokenDay(after)}` : ' to come';
  return `No meeting of ${inRunningText(bodyName)}${when} is entered`;
}
