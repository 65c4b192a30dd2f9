import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Asker } from '../web/permissions.rules.js';
import type { MadeReport } from './made-report.js';
import type { Audience } from './published/audience.rules.js';

/** For whom a report is made. */
export type ReportReader = {
  /** Null for everybody, as what is published openly is made. */
  readonly asker: Asker | null;
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

/** What is known of a report before it is made. */
export type NamedAbout = Omit<ReportAbout, 'since'> & {
  /** What it is about in words, such as the owner or the review; null where the body says it. */
  readonly name: string | null;
};

/** Makes the reports of one kind from what their address says. */
export type ReportMaker = {
  /** @throws Refused where the address is wrong @throws NotFound */
  readonly make: (query: ReportQuery, reader: ReportReader) => Promise<MadeReport>;
  /** @throws Refused where the address is wrong @throws NotFound */
  readonly identify: (query: ReportQuery, audience: Audience) => Promise<NamedAbout>;
  readonly about: (made: MadeReport) => Promise<ReportAbout>;
  /** Of how many items at most it would tell: a count that costs little. @throws NotFound */
  readonly size: (query: ReportQuery) => Promise<number>;
};

/** The fields of an address. */
export type ReportQuery = Readonly<Record<string, string>>;
