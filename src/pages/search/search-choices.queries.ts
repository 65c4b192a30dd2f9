import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { yearsInReferences } from '../../items/references/years.sql.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
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

const YEARS = `select distinct year from ${yearsInReferences('$1')} seen order by 1 desc`;

@Injectable()
export class SearchChoicesQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
    private readonly used: UsedTagsQueries,
  ) {}

  /** Only tags of items that this role may see. */
  async on(today: CalendarDay, asker: Asker): Promise<SearchChoices> {
    const [[choices], years, tags] = await Promise.all([
      this.database.rows<Omit<SearchChoices, 'years' | 'tags'>>(CHOICES, [today]),
      this.memory.rows<{ year: number }>(YEARS, [visibleTo(asker)]),
      this.used.tagsSeenBy(asker),
    ]);
    const none = { bodies: [], owners: [], directorates: [] };
    return { ...none, ...choices, years: years.map(({ year }) => year), tags };
  }
}
