import type { Audience } from '../published/audience.rules.js';
import type { ReportJobState, WishedPublication } from './report-job.entity.js';

/** A report in the background as pages tell of it. */
export type ReportJobRow = {
  readonly id: number;
  readonly kind: string;
  readonly query: Readonly<Record<string, string>>;
  readonly audience: Audience;
  readonly formats: readonly string[];
  readonly title: string;
  readonly publication: WishedPublication | null;
  readonly wantsMail: boolean;
  readonly askedById: number;
  readonly askedBy: string;
  readonly askedByEmail: string;
  readonly askedAt: Date;
  readonly state: ReportJobState;
  readonly done: number;
  readonly step: string | null;
  readonly attempts: number;
  readonly fault: string | null;
  readonly endedAt: Date | null;
  readonly publishedId: number | null;
};
