import type { BodyKind } from '../../bodies/body.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';

/** A meeting that decided something. */
export type DecidingMeeting = {
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  readonly heldOn: CalendarDay;
};

/** What is to be done to each of the chosen items. */
export type WantedChange =
  | { readonly kind: 'owner'; readonly ownerId: number; readonly ownerName: string }
  | {
      readonly kind: 'due';
      /** Null for the next meeting of the body that watches each of them. */
      readonly dueOn: CalendarDay | null;
      readonly reason: string;
    }
  | {
      readonly kind: 'extension';
      /** Null for the next meeting of the body that watches each of them. */
      readonly newDueOn: CalendarDay | null;
      readonly askedBy: string;
      readonly agreedBy: string;
      readonly agreedOn: CalendarDay;
      readonly reason: string;
    }
  | { readonly kind: 'tags'; readonly added: TagsAndWards; readonly removed: readonly string[] }
  | { readonly kind: 'publicity'; readonly chosen: ChosenPublicity; readonly reason: string }
  | {
      readonly kind: 'hold';
      readonly fromOn: CalendarDay;
      readonly untilOn: CalendarDay;
      readonly reason: string;
    }
  | {
      readonly kind: 'verdict';
      readonly verdict: Exclude<Verdict, 'superseded' | 'reopened'>;
      readonly meeting: DecidingMeeting;
      readonly words: string | null;
    }
  | { readonly kind: 'withdrawal'; readonly meeting: DecidingMeeting; readonly words: string };

export type WantedOf<Kind extends BulkKind> = Extract<WantedChange, { kind: Kind }>;
