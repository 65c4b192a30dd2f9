import { ownerPath, personPath } from '../../people/owner.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { DoneTransfer, UndoableTransfer } from './transfer-undo.rules.js';
import { lettersWords } from './undo-offer.view.js';

export type TransferUndoView = PageView & {
  readonly frame: FormFrame;
  /** Who did what, and when. */
  readonly done: string;
  /** When its letters go out; null where none waits. */
  readonly letters: string | null;
  /** What is as before once it is undone. */
  readonly restores: string;
  /** What stands in the way, a sentence each; empty where nothing does. */
  readonly obstacles: readonly string[];
  /** What to do where it cannot be undone. */
  readonly instead: string;
};

const WORDS: Record<
  UndoableTransfer,
  {
    readonly noun: string;
    readonly ask: string;
    readonly cannot: string;
    readonly restores: string;
    readonly instead: string;
  }
> = {
  'hand-over': {
    ...{ noun: 'the hand-over', ask: 'Undo this hand-over?', cannot: 'This hand-over cannot be undone' },
    restores:
      'Posts, addresses, stand-ins and open actions go back to what they were. The last day is removed, and an account that was closed with the hand-over is opened again.',
    instead: 'Instead, record the right holder of each post, and pass on actions one at a time.',
  },
  'pass-on': {
    ...{ noun: 'the passing on', ask: 'Undo what was passed on?', cannot: 'This can no longer be undone' },
    restores: 'The actions go back to the owner they had before.',
    instead: 'Pass the actions back from their new owner instead.',
  },
  retirement: {
    ...{
      noun: 'the retirement',
      ask: 'Undo this retirement?',
      cannot: 'This retirement cannot be undone',
    },
    restores: 'It exists again, and the person who held it holds it as before.',
    instead: 'Instead, select “Bring it back” on its page and record its holder.',
  },
};

/** The page of whom it is about. */
export function placeOf(kind: UndoableTransfer, id: number): string {
  return kind === 'hand-over' ? personPath(id) : ownerPath(id);
}

/** Asks whether it is to be undone, or says what stands in the way. */
export function transferUndoView(
  kind: UndoableTransfer,
  { id, name }: { readonly id: number; readonly name: string },
  done: DoneTransfer,
  obstacles: readonly string[],
  faults: readonly FieldError[] = [],
): TransferUndoView {
  const path = placeOf(kind, id);
  const { noun, ask, cannot, restores, instead } = WORDS[kind];
  return {
    title: obstacles.length > 0 ? cannot : ask,
    faults,
    backLink: { text: name, href: path },
    frame: formFrame(
      { action: `${path}/${kind}/undo`, submit: `Undo ${noun}`, cancel: path },
      { caption: name, warning: true },
    ),
    done: `${done.by} recorded it, ${dateTime(done.at)}${countsOf(kind, done)}.`,
    letters: obstacles.length > 0 ? null : lettersWords(done.letters),
    restores,
    obstacles,
    instead,
  };
}

function countsOf(kind: UndoableTransfer, { ownerIds, actionIds }: DoneTransfer): string {
  if (kind === 'retirement') return '';
  const actions = plural(actionIds.length, 'open action', 'open actions');
  if (kind === 'pass-on') return `: ${actions}`;
  return `: ${plural(ownerIds.length, 'post or mailbox', 'posts or mailboxes')}, ${actions}`;
}
