/** For how long a slip may be undone, as if it had not been made. */
export type UndoPolicy = { readonly minutes: number };

/** Until when what was recorded at `recordedAt` may be undone, and its letters wait; null where it may not be undone at all. */
export function endOfUndo(recordedAt: Date, { minutes }: UndoPolicy): Date | null {
  return minutes === 0 ? null : new Date(recordedAt.getTime() + minutes * 60_000);
}

/** Whether what was recorded at `recordedAt` may still be undone at `now`. */
export function isWithinUndo(recordedAt: Date, now: Date, { minutes }: UndoPolicy): boolean {
  const age = now.getTime() - recordedAt.getTime();
  return age >= 0 && age < minutes * 60_000;
}
