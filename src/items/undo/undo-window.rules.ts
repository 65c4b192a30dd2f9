/** For how long a slip may be undone, as if it had not been made. */
export type UndoPolicy = { readonly minutes: number };

/** Whether what was recorded at `recordedAt` may still be undone at `now`. */
export function isWithinUndo(recordedAt: Date, now: Date, { minutes }: UndoPolicy): boolean {
  const age = now.getTime() - recordedAt.getTime();
  return age >= 0 && age < minutes * 60_000;
}
