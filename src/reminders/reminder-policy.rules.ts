/** When the one who owes is written to. Calendar days throughout; a day that is no working day moves to the next that is. */
export interface ReminderPolicy {
  /** Days before the due date; 0 is the due date itself. */
  readonly daysBefore: readonly number[];
  /** An overdue item is chased on the day after its due date, and again each time so many days have gone by. */
  readonly everyDaysLate: number;
  /** The first chase that is later than so many days escalates. */
  readonly escalateAfterDaysLate: number;
}

/** Four weeks is time to act, one week is time to answer; a fortnight between chases is patient and not forgetful. */
export const REMINDER_POLICY: ReminderPolicy = {
  daysBefore: [28, 7, 0],
  everyDaysLate: 14,
  escalateAfterDaysLate: 28,
};
