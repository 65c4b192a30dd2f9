import type { CalendarDay } from '../calendar/calendar-day.js';
import { formatReference, pathOfReference, type Reference } from '../items/references/reference.rules.js';
import type { ChasedItem } from './chased-item.rules.js';
import type { ChasedOwner } from './chased-owner.rules.js';

/** What is read of something that is owed. */
export type OwedColumns = Omit<ChasedItem, 'reference' | 'path' | 'owner' | 'passedOn' | 'text' | 'topic'> & {
  readonly year: number;
  readonly number: number;
  readonly ownerId: number | null;
};

/** @param dueOn of a duty the day of its present occurrence */
export function owedItem(
  row: OwedColumns,
  dueOn: CalendarDay | null,
  owners: ReadonlyMap<number, ChasedOwner>,
  passedOn: CalendarDay | null,
): ChasedItem {
  return new OwedItem(row, dueOn, row.ownerId === null ? null : (owners.get(row.ownerId) ?? null), passedOn);
}

/**
 * An item without its words, which few need. Of a hundred thousand only those that are printed are put into words, so what it is called
 * is made when it is asked for.
 */
class OwedItem implements ChasedItem {
  readonly text = null;
  readonly topic = null;
  readonly kind: ChasedItem['kind'];
  readonly id: number;
  readonly bodyId: number;
  readonly addresseeId: number | null;
  readonly state: string;
  readonly claimedOn: CalendarDay | null;
  readonly spokeOn: CalendarDay | null;
  readonly askedOn: CalendarDay | null;
  readonly isStatutory: boolean;
  readonly owedBy: string | null;
  private readonly year: number;
  private readonly number: number;

  constructor(
    row: OwedColumns,
    readonly dueOn: CalendarDay | null,
    readonly owner: ChasedOwner | null,
    readonly passedOn: CalendarDay | null,
  ) {
    this.kind = row.kind;
    this.id = row.id;
    this.bodyId = row.bodyId;
    this.addresseeId = row.addresseeId;
    this.state = row.state;
    this.claimedOn = row.claimedOn;
    this.spokeOn = row.spokeOn;
    this.askedOn = row.askedOn;
    this.isStatutory = row.isStatutory;
    this.owedBy = row.owedBy;
    this.year = row.year;
    this.number = row.number;
  }

  get reference(): string {
    return formatReference(this.calledBy);
  }

  get path(): string {
    return pathOfReference(this.calledBy);
  }

  private get calledBy(): Reference {
    return { kind: this.kind === 'action' ? 'A' : 'R', year: this.year, number: this.number };
  }
}
