import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { yearsInReferences } from '../../items/references/years.sql.js';
import type { Asker } from '../../web/permissions.rules.js';

type Named = { readonly value: string; readonly text: string };

/** What a search can be narrowed to. */
export type SearchChoices = {
  readonly bodies: readonly Named[];
  readonly owners: readonly Named[];
  readonly directorates: readonly string[];
  readonly years: readonly number[];
  readonly tags: readonly string[];
};

const CHOICES = `
  select
    (select coalesce(json_agg(json_build_object('value', code, 'text', name) order by name), '[]') from bodies) as bodies,
    (select coalesce(json_agg(json_build_object('value', id::text, 'text', name) order by name), '[]') from owners
      where retired_on is null or retired_on > $1) as owners,
    array(select distinct directorate from owners where directorate is not null order by 1) as directorates`;

const CHOICES_OF_ITEMS = `
  select
    array(select distinct year from ${yearsInReferences('$1')} seen order by 1 desc) as years,
    array(select distinct tag from (
      select unnest(i.tags) as tag from ${visibleRows('items', '$1')} i where i.tags <> '{}') used order by 1) as tags`;

@Injectable()
export class SearchChoicesQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
  ) {}

  /** Only tags of items that this role may see. */
  async on(today: CalendarDay, asker: Asker): Promise<SearchChoices> {
    const [[choices], [ofItems]] = await Promise.all([
      this.database.rows<Omit<SearchChoices, 'years' | 'tags'>>(CHOICES, [today]),
      this.memory.rows<Pick<SearchChoices, 'years' | 'tags'>>(CHOICES_OF_ITEMS, [visibleTo(asker)]),
    ]);
    return { bodies: [], owners: [], directorates: [], years: [], tags: [], ...choices, ...ofItems };
  }
}
