import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A recommendation on the form. */
export type AskedOnForm = {
  readonly reference: string;
  readonly path: string;
  readonly label: string | null;
  readonly text: string;
  /** Whether it is to be kept from the public. */
  readonly isExempt: boolean;
  /** Why; null where it is not, or nobody recorded it. */
  readonly exemptGround: ExemptGround | null;
};

/** The form on which a body answers what one paper asks of it. */
export type BlankResponseForm = {
  readonly addressee: { readonly code: string; readonly name: string };
  /** The title of the paper; null where what is asked stands in none that may be named. */
  readonly paper: { readonly title: string; readonly path: string; readonly datedOn: CalendarDay } | null;
  readonly from: string;
  /** The first day on which an answer is due; null where none is. */
  readonly dueOn: CalendarDay | null;
  /** The duty in law, as a sentence. */
  readonly duty: string;
  /** Whom the council asks to send it back to. */
  readonly contact: string | null;
  /** Who may own an action: posts and teams. */
  readonly owners: readonly string[];
  /** Stands on every page; null for a form that holds nothing exempt. */
  readonly marking: string | null;
  /** What is to be answered, in the order of the paper. */
  readonly items: readonly AskedOnForm[];
  /** What the body answered before, and is not asked again. */
  readonly answered: readonly { readonly reference: string; readonly words: string }[];
};
