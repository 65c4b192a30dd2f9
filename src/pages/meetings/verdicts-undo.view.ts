import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { endOfUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { timeOfDay } from '../../web/helpers/time-of-day.helper.js';
import type { PageView } from '../../web/page.js';
import type { UndoableVerdicts } from './undoable-verdicts.service.js';

/** That verdicts may still be undone, and where. */
export type UndoOfVerdicts = { readonly words: string; readonly href: string };

export type VerdictsUndoView = PageView & {
  readonly frame: FormFrame;
  readonly at: string;
  /** Who recorded how many, and when. */
  readonly done: string;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** What the page of the verdicts says of it; null where something stands in the way. */
export function undoOfVerdicts(
  meeting: MeetingRow,
  found: UndoableVerdicts | null,
  policy: UndoPolicy,
): UndoOfVerdicts | null {
  if (!found || found.obstacles.length > 0) return null;
  const { at, by } = found.recorded;
  const words = `${by} recorded ${howMany(found)} together. You can undo them until ${timeOfDay(endOfUndo(at, policy))}.`;
  return { words, href: `${meetingPath(meeting)}/verdicts/undo` };
}

/** Asks whether they are to be undone, or says what stands in the way. */
export function verdictsUndoView(
  meeting: MeetingRow,
  found: UndoableVerdicts,
  faults: readonly FieldError[] = [],
): VerdictsUndoView {
  const { recorded, obstacles } = found;
  const path = `${meetingPath(meeting)}/verdicts`;
  return {
    title: obstacles.length > 0 ? 'These verdicts cannot be undone' : 'Undo the verdicts?',
    faults,
    backLink: { text: 'The verdicts', href: path },
    frame: formFrame(
      { action: `${path}/undo`, submit: 'Undo the verdicts', cancel: path },
      { caption: meeting.bodyName, warning: true },
    ),
    at: recorded.at.toISOString(),
    done: `${recorded.by} recorded ${howMany(found)}, ${dateTime(recorded.at)}.`,
    obstacles,
  };
}

function howMany({ recorded: { actions, recommendations } }: UndoableVerdicts): string {
  return plural(actions.length + recommendations.length, 'verdict', 'verdicts');
}
