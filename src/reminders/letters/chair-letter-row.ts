import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Reference } from '../../items/references/reference.rules.js';
import type { MessageStateName } from '../../mail/mail-message.js';
import type { LetterNumber } from './letter-due.rules.js';
import type { LetterMatter } from './letter-key.rules.js';

/** A letter of the chair with what it is about and what became of it. */
export type ChairLetterRow = LetterMatter & {
  readonly letterId: number;
  readonly reference: Reference;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly addresseeName: string | null;
  /** Whether the item is published, so that the letter may be. */
  readonly isItemPublished: boolean;
  readonly number: LetterNumber;
  readonly dueOn: CalendarDay;
  readonly addressedTo: string;
  readonly toAddress: string | null;
  readonly copyTo: string | null;
  readonly datedOn: CalendarDay;
  readonly title: string;
  readonly words: string;
  readonly signedBy: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** The day on which it went out; null where it has not, or where its message was given up. */
  readonly sentOn: CalendarDay | null;
  /** Its latest message, also one that was given up. */
  readonly messageId: number | null;
  readonly messageState: MessageStateName | null;
  readonly isPublic: boolean;
  /** Why it stands in the public register, or does not any more; null where nobody decided. */
  readonly publicReason: string | null;
};
