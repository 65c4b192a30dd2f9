import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Role } from '../web/access.js';
import type { MadeReport } from './made-report.js';
import type { Audience } from './published/audience.rules.js';

/** For whom a report is made. */
export type ReportReader = {
  /** Null for everybody, as what is published openly is made. */
  readonly role: Role | null;
  readonly audience: Audience;
};

/** What tells a report from others of its kind. */
export type ReportAbout = {
  /** The body whose report it is. */
  readonly bodyCode: string;
  /** The owner, the review, the year; empty where body and day tell enough. */
  readonly subject: string;
  readonly asAt: CalendarDay;
  /** Null for a report that tells no changes. */
  readonly since: CalendarDay | null;
};

/** Makes the reports of one kind from what their address says. */
export type ReportMaker = {
  /** @throws Refused where the address is wrong @throws NotFound */
  readonly make: (query: ReportQuery, reader: ReportReader) => Promise<MadeReport>;
  /** What is known of it before it is made. */
  readonly identify: (query: ReportQuery, today: CalendarDay) => Omit<ReportAbout, 'since'>;
  readonly about: (made: MadeReport) => ReportAbout;
  /** Of how many items at most it would tell: a count that costs little. @throws NotFound */
  readonly size: (query: ReportQuery) => Promise<number>;
};

/** The fields of an address. */
export type ReportQuery = Readonly<Record<string, string>>;
