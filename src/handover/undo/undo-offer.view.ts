import { endOfUndo, isWithinUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';
import { timeOfDay } from '../../web/helpers/time-of-day.helper.js';
import { type DoneTransfer, type TransferLetter, transferObstacles } from './transfer-undo.rules.js';

/** That something may still be undone, and where. */
export type UndoOffer = { readonly words: string; readonly href: string };

/** What a page says of it; null where it is too late, or something stands in the way. */
export function undoOffer(done: DoneTransfer, now: Date, policy: UndoPolicy, href: string): UndoOffer | null {
  if (!isWithinUndo(done.at, now, policy) || transferObstacles(done, now, policy).length > 0) return null;
  const end = endOfUndo(done.at, policy);
  return { words: lettersWords(done.letters) ?? `You can undo it until ${timeOfDay(end)}.`, href };
}

/** To whom letters go and when, unless it is undone; null where none waits. */
export function lettersWords(letters: readonly TransferLetter[]): string | null {
  const waiting = letters.filter(({ isWaiting }) => isWaiting);
  const [first] = waiting;
  if (!first?.goesAt) return null;
  const addresses = waiting.map(({ to }) => to).join(', ');
  const subject = waiting.length === 1 ? 'A letter goes' : 'Letters go';
  return `${subject} out at ${timeOfDay(first.goesAt)} unless you undo this: ${addresses}.`;
}
