import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Audience } from './audience.rules.js';

/** A published report as lists and pages tell of it. */
export type PublishedReportRow = {
  readonly id: number;
  readonly kind: string;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly subject: string;
  readonly asAt: CalendarDay;
  readonly since: CalendarDay | null;
  readonly audience: Audience;
  readonly version: number;
  readonly correctsId: number | null;
  readonly correction: string | null;
  /** The version that corrects this one; null for the latest. */
  readonly correctedById: number | null;
  readonly title: string;
  readonly subtitle: string;
  readonly fileName: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** Whether somebody decided that the public can read it; see {@link withheldSince}. */
  readonly inRegister: boolean;
  readonly reason: string | null;
  /** Items that it names, that the public may not see now, and that nobody decided about: it is kept from the public meanwhile. */
  readonly withheldSince: readonly string[];
  /** Every item that it names and that the public may not see now. */
  readonly withheldNow: readonly string[];
  readonly removedAt: Date | null;
  readonly removedReason: string | null;
};

/** A file of a published report without its content. */
export type PublishedFileRow = {
  readonly format: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly checksum: string;
};
