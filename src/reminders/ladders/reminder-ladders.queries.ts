import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { DEFAULT_LADDER, type Ladder } from './reminder-ladder.rules.js';

type LadderColumns = Ladder & { readonly bodyId: number | null };

/** The ladders of a council: those of bodies, and the one of all others. */
export type Ladders = {
  readonly council: Ladder;
  /** Whether the council set its own; else it is the program’s. */
  readonly isCouncilSet: boolean;
  readonly ofBodies: ReadonlyMap<number, Ladder>;
};

const LADDERS = `
  select l.body_id as "bodyId", l.repeat_days as "repeatDays", l.spoke_days as "spokeDays", l.letter_days as "letterDays", s.steps
  from reminder_ladders l
  cross join lateral (
    select coalesce(json_agg(json_build_object('workingDays', working_days, 'copyTo', copy_to) order by working_days), '[]') as steps
    from reminder_ladder_steps where ladder_id = l.id
  ) s`;

/** When owners are written to. */
@Injectable()
export class ReminderLaddersQueries {
  constructor(private readonly database: Database) {}

  /** As they stand. Where the council never set its own, the program’s holds. */
  async all(): Promise<Ladders> {
    const rows = await this.database.rows<LadderColumns>(LADDERS);
    const ladders = rows.map((row) => [row.bodyId, asLadder(row)] as const);
    const council = ladders.find(([bodyId]) => bodyId === null)?.[1] ?? null;
    return {
      council: council ?? DEFAULT_LADDER,
      isCouncilSet: council !== null,
      ofBodies: new Map(ladders.flatMap(([bodyId, ladder]) => (bodyId === null ? [] : [[bodyId, ladder]]))),
    };
  }
}

function asLadder({ repeatDays, spokeDays, letterDays, steps }: LadderColumns): Ladder {
  return { repeatDays, spokeDays, letterDays, steps };
}
