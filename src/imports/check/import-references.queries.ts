import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { formatReference } from '../../items/references/reference.rules.js';
import type { ItemKind } from '../import.rules.js';
import type { ActionRowFacts, RecommendationRowFacts } from '../rows/row-draft.js';

/** What earlier sheets said of an item. */
export type ExistingItem = {
  readonly bodyId: number;
  readonly key: string;
  readonly kind: ItemKind;
  readonly part: number;
  readonly facts: RecommendationRowFacts | ActionRowFacts;
  /** Ours. */
  readonly reference: string;
  /** As the register has it. */
  readonly madeOn: CalendarDay;
  readonly dueOn: CalendarDay | null;
};

type KnownRow = Omit<ExistingItem, 'reference'> & { readonly year: number; readonly number: number };

/** By what sheets know our items, read. */
@Injectable()
export class ImportReferencesQueries {
  constructor(private readonly database: Database) {}

  /** What is known under these references, whatever the body. */
  async under(keys: readonly string[]): Promise<ExistingItem[]> {
    const rows = await this.database.rows<KnownRow>(
      `select f.body_id as "bodyId", f.sheet_reference as key, f.kind, f.part, f.facts, coalesce(r.year, a.year) as year,
              coalesce(r.number, a.number) as number, coalesce(r.made_on, a.made_on) as "madeOn", a.due_on as "dueOn"
       from import_references f
       left join recommendations r on r.id = f.recommendation_id left join actions a on a.id = f.action_id
       where f.sheet_reference = any($1) and f.facts is not null and (r.id is not null or a.id is not null)
       order by f.body_id, f.sheet_reference, f.kind, f.part`,
      [[...new Set(keys)]],
    );
    return rows.map(({ year, number, ...item }) => ({
      ...item,
      reference: formatReference({ kind: item.kind === 'recommendation' ? 'R' : 'A', year, number }),
    }));
  }
}
