import { type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { monthAfter } from '../../calendar/period.js';

/** What is kept for a while only, and for how many months where the council has not said otherwise. */
export const RETENTION_KINDS = {
  'sent-mails': {
    name: 'Emails that were sent',
    what: 'The subject and the text are removed. Who it was sent to, when and about what stay on record.',
    months: 24,
  },
  'received-mails': {
    name: 'Emails that were received',
    what: 'The subject, text and files of emails that were confirmed or set aside are removed. What was filed from them stays.',
    months: 24,
  },
  'access-events': {
    name: 'Record of access',
    what: 'Entries of who signed in, was refused or read exempt items, and from which address. The whole entry is removed.',
    months: 12,
  },
  'closed-accounts': {
    name: 'Names of people whose account was closed',
    what: 'Initials replace the name wherever the register says who did something, and the email address is removed. People who hold a post or a seat keep their name.',
    months: null,
  },
} as const;
export type RetentionKind = keyof typeof RETENTION_KINDS;
export const RETENTION_KIND_NAMES = Object.keys(RETENTION_KINDS) as RetentionKind[];

/** For how many months each kind is kept; null for good. */
export type RetentionPeriods = Readonly<Record<RetentionKind, number | null>>;

/** What the council decided from a day on. */
export type RetentionSetting = {
  readonly fromOn: CalendarDay;
  readonly periods: RetentionPeriods;
  /** Whether the program takes out every day what has run out. */
  readonly isDaily: boolean;
};

const UNDECIDED: Omit<RetentionSetting, 'fromOn'> = {
  periods: {
    'sent-mails': RETENTION_KINDS['sent-mails'].months,
    'received-mails': RETENTION_KINDS['received-mails'].months,
    'access-events': RETENTION_KINDS['access-events'].months,
    'closed-accounts': RETENTION_KINDS['closed-accounts'].months,
  },
  isDaily: false,
};

/** What holds on a day: of the settings that have begun the one that began last, of those of one day the one entered last. */
export function settingOn(
  settings: readonly RetentionSetting[],
  today: CalendarDay,
): Omit<RetentionSetting, 'fromOn'> {
  const begun = settings.filter(({ fromOn }) => fromOn <= today);
  return (
    begun.reduce<RetentionSetting | null>(
      (latest, each) => (latest === null || each.fromOn >= latest.fromOn ? each : latest),
      null,
    ) ?? UNDECIDED
  );
}

/** What is older than this day has run out; null where it is kept for good. A month without such a day ends on its last. */
export function runOutBefore(months: number | null, today: CalendarDay): CalendarDay | null {
  if (months === null) return null;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const then = monthAfter(year, month, -months);
  const last = new Date(Date.UTC(then.year, then.month, 0)).getUTCDate();
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return parseDay(`${digits(then.year, 4)}-${digits(then.month, 2)}-${digits(Math.min(day, last), 2)}`);
}
