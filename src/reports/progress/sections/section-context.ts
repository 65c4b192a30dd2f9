import type { AppendixLength } from '../appendix-length.js';

/** What the writing of a section is told besides the report. */
export type SectionContext = {
  /** What links begin with: nothing for a page, the address of the service for a file. */
  readonly base: string;
  /** Short where nobody says. */
  readonly appendix?: AppendixLength;
};
