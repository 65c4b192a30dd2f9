import type { RemoteStatement } from '../../database/remote-database.service.js';
import type { WrittenFile } from '../published/published-reports.repository.js';
import type { ReportAbout, ReportQuery, ReportReader } from '../report-maker.js';

/** What the process that makes a report is told at the start. */
export type JobTask = {
  /** The program's settings, as they stand there. */
  readonly config: object;
  /** What time it is. */
  readonly now: Date;
  readonly kind: string;
  readonly query: ReportQuery;
  readonly reader: ReportReader;
  readonly formats: readonly string[];
  /** Whether what it says is wanted beside its files, to be frozen. */
  readonly isPublished: boolean;
  /** What every page is marked with; null for nothing. */
  readonly marking: string | null;
  readonly limits: { readonly cpuSeconds: number; readonly megabytes: number };
};

/** A report that was made, before it is written in any form. Model and rows are JSON already, and empty where nobody freezes them. */
export type MadeInProcess = {
  readonly about: ReportAbout;
  readonly title: string;
  readonly subtitle: string;
  readonly fileName: string;
  readonly model: string;
  readonly rows: string;
};

/** What the process asks of the program that started it. Each is answered before it goes on. */
export type JobCall =
  | { readonly call: 'rows'; readonly statement: RemoteStatement }
  | { readonly call: 'step'; readonly done: number; readonly words: string }
  | { readonly call: 'made'; readonly made: MadeInProcess }
  | { readonly call: 'piece'; readonly content: Uint8Array }
  /** That a file is whole, of the pieces since the last one. */
  | { readonly call: 'file'; readonly file: Omit<WrittenFile, 'content'> }
  /** That the pieces since the last one make no file. */
  | { readonly call: 'no-file' };
export type NumberedCall = JobCall & { readonly id: number };

/** How the process ends. */
export type JobEnding =
  /** Forms in which it is too long to be written are left out, each with why. */
  | { readonly ending: 'done'; readonly leftOut: readonly string[] }
  /** What whoever asked can mend. */
  | { readonly ending: 'refused'; readonly message: string }
  /** What a log may keep of a fault of the program. */
  | { readonly ending: 'failed'; readonly fault: string };

/** An answer, in several pieces where there are many rows. */
export type JobReply = {
  readonly id: number;
  readonly rows: readonly unknown[];
  readonly isLast: boolean;
  readonly fault: string | null;
};
