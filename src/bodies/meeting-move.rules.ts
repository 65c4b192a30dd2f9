import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** A meeting that is to be moved, and what is known of it. */
export type MeetingToMove = {
  readonly heldOn: CalendarDay;
  readonly isCalledOff: boolean;
  /** How many recommendations, actions, verdicts and papers it has. */
  readonly items: number;
};

/** What is asked for; no day calls the meeting off. */
export type WantedMove = { readonly toOn: CalendarDay | null; readonly isCorrection: boolean };

type Fault = { readonly field: 'heldOn' | 'isCorrection' | 'kind'; readonly message: string };

/** Whether a meeting has been held: its day is past, and something came of it or was laid before it. */
export function wasHeld({ heldOn, items }: MeetingToMove, today: CalendarDay): boolean {
  return heldOn < today && items > 0;
}

/**
 * Why a meeting cannot be moved or called off so; null where it can. One that was held stays on its day, unless that day was
 * entered wrongly: then the right one is no day to come.
 */
export function moveFault(meeting: MeetingToMove, wanted: WantedMove, today: CalendarDay): Fault | null {
  const { heldOn, isCalledOff } = meeting;
  const { toOn, isCorrection } = wanted;
  if (isCalledOff) return { field: 'kind', message: 'This meeting was cancelled. Add a meeting instead' };
  const held = wasHeld(meeting, today);
  if (toOn === null) {
    if (meeting.items === 0) return null;
    return {
      field: 'kind',
      message: 'A meeting with papers or items cannot be cancelled. Move it or correct its day instead',
    };
  }
  if (toOn === heldOn) return { field: 'heldOn', message: `The meeting is on ${spokenDay(heldOn)} already` };
  if (held && !isCorrection) {
    return {
      field: 'kind',
      message: `This meeting was held on ${spokenDay(heldOn)}. You can only change its day if it was dated wrongly`,
    };
  }
  if (held && toOn > today) {
    return { field: 'heldOn', message: 'The day of the meeting must be today or in the past' };
  }
  return null;
}
