import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { timeOfDay } from '../../web/helpers/time-of-day.helper.js';
import type { PageView } from '../../web/page.js';
import { requestUndoPath } from './decided-words.js';
import type { UndoableDecision } from './undoable-decisions.service.js';

/** That a decision may still be undone, and where. */
export type UndoOfDecision = { readonly words: string; readonly href: string };

export type RequestUndoView = PageView & {
  readonly frame: FormFrame;
  readonly at: string;
  readonly done: string;
  /** What becomes of what was decided; null where something stands in the way. */
  readonly follows: string | null;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

/** What the page of requests says of the last decision; null where none may be undone. */
export function undoOfDecision(found: UndoableDecision | null): UndoOfDecision | null {
  if (!found?.until) return null;
  return {
    words: `You ${whatOf(found)}. You can undo this until ${timeOfDay(found.until)}, when the people who asked are told.`,
    href: requestUndoPath(found.requestId),
  };
}

/** Asks whether a decision on requests is to be undone, or says what stands in the way. */
export function requestUndoView(
  found: UndoableDecision,
  faults: readonly FieldError[] = [],
): RequestUndoView {
  const { done, obstacles, requestId } = found;
  const letters =
    done.letters.length === 1 ? 'The email that waits is' : `The ${done.letters.length} emails that wait are`;
  return {
    title: obstacles.length > 0 ? 'This decision cannot be undone' : 'Undo this decision?',
    faults,
    backLink: { text: 'Requests', href: '/requests' },
    frame: formFrame(
      { action: requestUndoPath(requestId), submit: 'Undo the decision', cancel: '/requests' },
      { warning: true },
    ),
    at: done.at.toISOString(),
    done: `${done.by} ${whatOf(found)}, ${dateTime(done.at)}.`,
    follows:
      obstacles.length > 0
        ? null
        : `${done.requestIds.length === 1 ? 'The request waits' : 'The requests wait'} again, and dates and owners are as they were before.${done.letters.length > 0 ? ` ${letters} not sent.` : ''}`,
    obstacles,
  };
}

function whatOf({ done: { isLaying, requestIds } }: UndoableDecision): string {
  const many = plural(requestIds.length, 'request', 'requests');
  return isLaying ? `referred ${many} to a meeting` : `decided ${many}`;
}
