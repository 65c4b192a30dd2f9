import type { CalendarDay } from '../../calendar/calendar-day.js';

/** What stands at the head of an agenda paper. */
export type FrontMatter = {
  /** Null where nobody said. */
  readonly reportOf: string | null;
  readonly to: string;
  /** The body's next meeting, or the day of the report where none is known. */
  readonly on: CalendarDay;
  readonly isMeeting: boolean;
  readonly contactOfficer: string | null;
  /** The wards that its open items name; empty for all. */
  readonly wards: readonly string[];
  readonly purpose: string;
  /** What the body is asked to do, each ready to follow “The Board is asked to”. */
  readonly asks: readonly BoardAsk[];
  readonly background: readonly string[];
};

export type BoardAsk = {
  readonly kind: 'note' | 'agree' | 'decide' | 'late' | 'unnamed';
  readonly words: string;
  readonly items: readonly { readonly reference: string; readonly path: string }[];
};

/** What the program cannot know and is told. */
export type FrontMatterWish = { readonly reportOf: string | null; readonly contactOfficer: string | null };
