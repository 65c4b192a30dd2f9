import type { Action } from '../actions/action.entity.js';
import type { ActionStateName } from '../actions/states/action-states.rules.js';
import type { Subject } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ItemState } from '../items/item-state.rules.js';
import type { ChosenPublicity } from '../items/publicity/publicity-choice.form.js';
import type { TagsAndWards } from '../items/tags/tags-and-wards.js';
import type { RecommendationStateName } from '../recommendations/states/recommendation-states.rules.js';

/** What the single forms go by, of an action or a recommendation. */
type Common = ChosenPublicity &
  TagsAndWards & {
    readonly id: number;
    readonly year: number;
    readonly number: number;
    readonly reference: string;
    readonly subject: Subject;
    readonly path: string;
    readonly text: string;
    readonly bodyId: number;
    readonly bodyName: string;
    readonly madeOn: CalendarDay;
    /** The day of the latest verdict on it; null where there is none. */
    readonly lastJudgedOn: CalendarDay | null;
    /** The last entry of its trail: when, and by whom. */
    readonly lastEntry: number;
    readonly changedBy: string | null;
    readonly changedAt: Date | null;
  };

export type BulkAction = Common &
  Pick<
    Action,
    | 'ownerId'
    | 'meetingId'
    | 'isMadeOnKnown'
    | 'dueOn'
    | 'cadence'
    | 'dueBodyId'
    | 'dueNth'
    | 'startsOn'
    | 'endsOn'
  > & {
    readonly kind: 'A';
    readonly state: ItemState<ActionStateName>;
    readonly ownerName: string | null;
    readonly dueBodyName: string | null;
    readonly extensions: number;
    /** The day on which the last extension was agreed; null where there was none. */
    readonly lastAgreedOn: CalendarDay | null;
  };

export type BulkRecommendation = Common & {
  readonly kind: 'R';
  readonly state: ItemState<RecommendationStateName>;
  /** The day of the meeting that ended it last, or took it up again; null where none did. */
  readonly lastEndedOn: CalendarDay | null;
  /** How many of its actions nobody has closed. */
  readonly openActions: number;
};

/** An item that is to be changed with others. */
export type BulkItem = BulkAction | BulkRecommendation;
