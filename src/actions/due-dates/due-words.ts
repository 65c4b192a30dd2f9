import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay, tableDay } from '../../calendar/spoken-day.js';
import type { ActionRow } from '../action-row.queries.js';
import { CADENCE_NAMES } from '../duties/cadence-names.js';
import { undecided } from '../duties/duty.rules.js';
import { describeActionState } from '../states/action-states.rules.js';
import { forecastLateness } from './forecast.rules.js';
import { extensionWords, ordinal } from './slippage.rules.js';

type Due = Pick<
  ActionRow,
  'dueOn' | 'cadence' | 'dueBodyName' | 'dueNth' | 'startsOn' | 'endsOn' | 'extensions'
>;

const DECISIONS = {
  'how-often': 'Needs a decision: how often?',
  'from-when': 'Needs a decision: from when?',
};

/** What somebody has to decide about a duty before anybody can be reminded of it; null where nothing is open. */
export function decisionWords(action: Pick<Due, 'cadence' | 'startsOn'>): string | null {
  const open = undecided(action);
  return open && DECISIONS[open];
}

/**
 * “at the next meeting of the Children's Panel”, “at every second meeting of …”, “at the meeting of …” once it is put off to that;
 * null where it is due on a day.
 */
export function meetingWords({ cadence, dueBodyName, dueNth, dueOn, extensions }: Due): string | null {
  if (dueBodyName === null) return null;
  const nth = dueNth ?? 1;
  const body = inRunningText(dueBodyName);
  if (cadence !== null) return `at ${nth === 1 ? 'each' : `every ${ordinal(nth)}`} meeting of ${body}`;
  // Its number counts from the day on which it was made.
  if (dueOn !== null && extensions > 0) return `at the meeting of ${body}`;
  return `at the ${nth === 1 ? 'next' : `${ordinal(nth)} next`} meeting of ${body}`;
}

/** The due date, or why there is none. */
export function dueText(action: Due): string {
  const { dueOn, cadence, endsOn } = action;
  const meeting = meetingWords(action);
  if (dueOn) return spokenDay(dueOn);
  const decision = decisionWords(action);
  if (decision) return decision;
  if (meeting) return `${capital(meeting)}: no date yet`;
  return cadence && endsOn ? 'Every occurrence is reported' : 'Not set';
}

/** All that there is to say about a due date in a line: what is to be decided, how it comes again, how often it was put off. */
export function dueNote(action: ActionRow): string | null {
  const { dueOn, originalDueOn, extensions, cadence } = action;
  if (dueOn && decisionWords(action)) return decisionWords(action);
  const rhythm = cadence !== null && dueOn ? CADENCE_NAMES[cadence] : null;
  const meeting = cadence === null && dueOn ? meetingWords(action) : null;
  const putOff = [extensionWords(extensions), originalDueOn && `first ${spokenDay(originalDueOn)}`];
  const notes = [rhythm, meeting, ...(extensions > 0 ? putOff : [])].filter(Boolean);
  return notes.join(', ') || null;
}

/** The due date in the narrow column of a list, or why there is none. */
export function dueInList(action: Due): string {
  if (action.dueOn) return tableDay(action.dueOn);
  return meetingWords(action) && !decisionWords(action) ? 'At a meeting' : dueText(action);
}

/** What stands below it, short: what is to be decided, how it comes again, how often it was put off. */
export function dueNoteInList(action: Due): string | null {
  const { dueOn, extensions, cadence, dueBodyName } = action;
  if (dueOn === null) return meetingWords(action) && !decisionWords(action) ? 'no date yet' : null;
  const notes = [
    decisionWords(action) ?? (cadence === null ? null : CADENCE_NAMES[cadence]),
    cadence === null && dueBodyName !== null ? 'at a meeting' : null,
    extensions > 0 ? `extended ${extensions === 1 ? 'once' : `${extensions} times`}` : null,
  ].filter((note) => note !== null);
  return notes.join(', ') || null;
}

/** What stands below the state in a list: a forecast beyond the due date, and that it was closed before. */
export function stateNote(action: ActionRow): string | null {
  const { forecastOn, dueOn, reopenedOn, state } = action;
  if (!describeActionState(state).isOpen) return null;
  const late = forecastLateness(forecastOn, dueOn);
  const notes = [late && `forecast ${late}`, reopenedOn && `reopened on ${spokenDay(reopenedOn)}`].filter(
    Boolean,
  );
  return notes.join('; ') || null;
}

type Standing = Pick<ActionRow, 'forecastOn' | 'dueOn' | 'reopenedOn' | 'state'>;

/** The same, short. */
export function stateNoteInList({ forecastOn, dueOn, reopenedOn, state }: Standing): string | null {
  if (!describeActionState(state).isOpen) return null;
  const isLate = forecastLateness(forecastOn, dueOn) !== null;
  const notes = [
    isLate && forecastOn && `forecast ${tableDay(forecastOn)}`,
    reopenedOn && `reopened ${tableDay(reopenedOn)}`,
  ].filter(Boolean);
  return notes.join('; ') || null;
}

/** How a duty comes again: “Every quarter, until further notice”; null where it is done once. */
export function rhythmWords(action: Due): string | null {
  const { cadence, endsOn } = action;
  if (cadence === null) return null;
  const meeting = meetingWords(action);
  const rhythm = cadence === 'each-meeting' && meeting ? capital(meeting) : CADENCE_NAMES[cadence];
  if (undecided(action)) return rhythm;
  return `${rhythm}, until ${endsOn ? spokenDay(endsOn) : 'further notice'}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
