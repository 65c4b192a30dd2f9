import type { MeetingMoveRow } from '../../bodies/meeting-moves.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** Each time a meeting was moved, in words, first to last. */
export function movesInWords(moves: readonly MeetingMoveRow[]): string[] {
  return moves.map(({ fromOn, toOn, isCorrection, reason, movedOn, movedBy }) => {
    const what = toOn ? movedWords(spokenDay(fromOn), spokenDay(toOn), isCorrection) : 'Called off';
    return `${what}, by ${movedBy} on ${spokenDay(movedOn)}: ${reason}`;
  });
}

function movedWords(from: string, to: string, isCorrection: boolean): string {
  return isCorrection ? `Entered under ${from}, corrected to ${to}` : `Moved from ${from} to ${to}`;
}
