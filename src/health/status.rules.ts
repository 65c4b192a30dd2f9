import { bankHolidaysAround } from '../calendar/bank-holidays.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { addWorkingDays } from '../calendar/working-days.js';

/** How the program stands. */
export type Status = {
  readonly version: string;
  /** The latest migration. */
  readonly schema: string | null;
  /** When reminders were last written; null where they never were. */
  readonly lastReminderRun: Date | null;
  readonly messages: { readonly waiting: number; readonly failed: number };
  readonly imports: Readonly<Record<string, number>>;
  readonly trail: { readonly entries: number; readonly digest: string | null };
  /** The connections of this process. */
  readonly pool: {
    readonly size: number;
    readonly open: number;
    readonly idle: number;
    readonly waiting: number;
  };
  readonly database: {
    readonly bytes: number;
    readonly connections: number;
    readonly mostConnections: number | null;
  };
  /** The disk of the data folder, in bytes. */
  readonly disk: { readonly free: number; readonly size: number };
  /** Whether the virus scanner answers; left out where none is set. */
  readonly virusScanner?: 'up' | 'down';
};

/** What besides the status tells whether somebody must act. */
export type StatusFacts = {
  readonly today: CalendarDay;
  /** The day for which reminders were last written. */
  readonly remindedOn: CalendarDay | null;
  /** Messages that wait for more than a day. */
  readonly waitingLong: number;
};

/** With less left on the disk, in bytes, a large form or a copy of the database may not fit any more. */
const LEAST_FREE = 256 * 1024 * 1024;

/** What somebody must do something about, each as a sentence. */
export function mustActOn({ messages, virusScanner, disk }: Status, facts: StatusFacts): string[] {
  const { failed } = messages;
  const { today, remindedOn, waitingLong } = facts;
  const lastWorkingDay = addWorkingDays(today, -1, bankHolidaysAround(today));
  return [
    ...(failed > 0
      ? [`${counted(failed)} given up: send again or set aside what stands at /reminders/outbox`]
      : []),
    ...(waitingLong > 0
      ? [
          `${counted(waitingLong)} waiting for more than a day: see at /reminders/outbox what the mail server says`,
        ]
      : []),
    ...(remindedOn !== null && remindedOn < lastWorkingDay
      ? [`no reminders since ${spokenDay(remindedOn)}: let the program run, or run “remind --send” daily`]
      : []),
    ...(disk.free < LEAST_FREE
      ? [`the disk of the data folder has ${inBytes(disk.free)} left: make room on it`]
      : []),
    ...(virusScanner === 'down'
      ? ['the virus scanner does not answer: files are refused until it does, see CLAMD']
      : []),
  ];
}

/** A number of bytes in words, `1.4 GB`. */
export function inBytes(bytes: number): string {
  const [size, unit] = bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB'];
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}

function counted(messages: number): string {
  return messages === 1 ? '1 message is' : `${messages} messages are`;
}
