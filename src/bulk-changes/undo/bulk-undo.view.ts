import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { isWithinUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import { itemsInWords } from '../views/bulk-words.js';
import type { DoneBulkChange } from './bulk-undo.queries.js';

export type BulkUndoView = PageView & {
  readonly frame: FormFrame;
  readonly when: string;
  readonly by: string;
  readonly what: string;
  readonly items: string;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
};

const WHAT: Readonly<Record<BulkKind, string>> = {
  owner: 'gave an owner to',
  due: 'decided when they are due of',
  extension: 'extended',
  tags: 'changed the tags of',
  publicity: 'changed who can see',
  hold: 'held the reminders of',
  verdict: 'recorded a verdict on',
  withdrawal: 'withdrew',
};

/** Asks whether a change of many items is to be undone, or says what stands in the way. */
export function bulkUndoView(
  done: DoneBulkChange,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): BulkUndoView {
  return {
    title: obstacles.length > 0 ? 'This change cannot be undone' : 'Undo this change?',
    faults,
    backLink: { text: 'Back to the list', href: listOf(done) },
    frame: formFrame(
      { action: `/bulk-changes/${done.id}/undo`, submit: 'Undo the change', cancel: listOf(done) },
      { warning: true },
    ),
    when: dateTime(done.at),
    by: done.by,
    what: WHAT[done.kind],
    items: itemsOf(done),
    obstacles,
  };
}

export type DoneChangesView = PageView & {
  readonly changes: readonly {
    readonly when: string;
    readonly words: string;
    readonly isUndone: boolean;
    /** Null where it is too old. */
    readonly undoHref: string | null;
  }[];
};

/** What somebody changed many at once of late. */
export function doneChangesView(
  changes: readonly DoneBulkChange[],
  now: Date,
  policy: UndoPolicy,
): DoneChangesView {
  return {
    title: 'Changes that you made to several items at once',
    changes: changes.map((done) => ({
      when: dateTime(done.at),
      words: `You ${WHAT[done.kind]} ${itemsOf(done)}`,
      isUndone: done.isUndone,
      undoHref: !done.isUndone && isWithinUndo(done.at, now, policy) ? `/bulk-changes/${done.id}/undo` : null,
    })),
  };
}

/** The list where its items stand. */
export function listOf({ recommendationIds }: DoneBulkChange): string {
  return recommendationIds.length > 0 ? '/recommendations' : '/actions';
}

function itemsOf({ actionIds, recommendationIds }: DoneBulkChange): string {
  return itemsInWords([
    ...actionIds.map(() => ({ kind: 'A' as const })),
    ...recommendationIds.map(() => ({ kind: 'R' as const })),
  ]);
}
