import type { MeetingMoveRow } from '../../bodies/meeting-moves.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** Each time a meeting was moved, called off or entered again, in words, first to last. */
export function movesInWords(moves: readonly MeetingMoveRow[]): string[] {
  return moves.map(({ fromOn, toOn, isCorrection, isHeldAfterAll, reason, movedOn, movedBy }) => {
    if (isHeldAfterAll) return `Held after all: entered again by ${movedBy} on ${spokenDay(movedOn)}`;
    const what = toOn ? movedWords(spokenDay(fromOn), spokenDay(toOn), isCorrection) : 'Called off';
    return `${what}, by ${movedBy} on ${spokenDay(movedOn)}: ${reason}`;
  });
}

function movedWords(from: string, to: string, isCorrection: boolean): string {
  return isCorrection ? `Entered under ${from}, corrected to ${to}` : `Moved from ${from} to ${to}`;
}
