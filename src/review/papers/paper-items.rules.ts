import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { ReferenceKind } from '../../items/references/reference.rules.js';

/** What a paper is said to be, as far as its items follow it. */
export type PaperPlace = { readonly bodyId: number; readonly datedOn: CalendarDay };

/** An item that was made from a paper. */
export type PaperItem = {
  readonly kind: ReferenceKind;
  readonly id: number;
  readonly reference: string;
  readonly bodyId: number;
  readonly madeOn: CalendarDay;
  readonly isMadeOnKnown: boolean;
  readonly meetingId: number | null;
  /** Who is asked, of a recommendation. */
  readonly askedIds: readonly number[];
  /** The first day on which something is recorded of it, or it falls due as somebody said. */
  readonly firstOn: CalendarDay | null;
};

/** An item follows its paper while it is of the paper's body and day; whoever gave it others knew better. */
export function followsPaper({ bodyId, madeOn, isMadeOnKnown }: PaperItem, paper: PaperPlace): boolean {
  return bodyId === paper.bodyId && madeOn === paper.datedOn && isMadeOnKnown;
}

/** Why an item does not follow its paper; null where it does. */
export function whyItStays(item: PaperItem, paper: PaperPlace): string | null {
  if (followsPaper(item, paper)) return null;
  return item.bodyId === paper.bodyId
    ? `made on ${spokenDay(item.madeOn)}, as somebody decided for itself`
    : 'of another body since';
}

/** What keeps the items that follow from following to `right`, a sentence each; none where nothing does. */
export function paperObstacles(items: readonly PaperItem[], paper: PaperPlace, right: PaperPlace): string[] {
  return items
    .filter((item) => followsPaper(item, paper))
    .flatMap(({ reference, firstOn, askedIds }) => [
      ...(firstOn !== null && firstOn < right.datedOn
        ? [`${reference} has something recorded or due on ${spokenDay(firstOn)}, before the new day`]
        : []),
      ...(askedIds.includes(right.bodyId) ? [`${reference} asks that body itself`] : []),
    ]);
}
