import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ClockRuleName } from '../deadlines/statutory-clock-law.rules.js';

/** Whom an owner may ask, as the body says it. */
export type MailContact = {
  readonly name: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
};

/** What a mail says of an item besides its words and its dates. */
export type MailFacts = {
  /** The body that watches it. */
  readonly bodyName: string;
  readonly meetingBody: string | null;
  readonly meetingOn: CalendarDay | null;
  readonly paperTitle: string | null;
  /** The recommendation that an action answers; null where there is none, or it is not published. */
  readonly askedAs: string | null;
  readonly askedWords: string | null;
  /** The member's question that it answers; null where none is known, or it is not published. */
  readonly question: string | null;
  readonly lastClaim: 'on-track' | 'at-risk' | 'delayed' | 'complete' | null;
  readonly lastWords: string | null;
  readonly lastOn: CalendarDay | null;
  /** Since when a request of its owner waits to be decided; null where none does. */
  readonly askedOn: CalendarDay | null;
  /** The rule under which a formal response is owed; null for an action. */
  readonly clockRule: ClockRuleName | null;
  readonly isPublished: boolean;
  readonly contact: MailContact | null;
};

/** The first officer whom one of these names; null where none does. */
export function contactOf(facts: readonly (MailFacts | null)[]): MailContact | null {
  return facts.find((each) => each?.contact)?.contact ?? null;
}
