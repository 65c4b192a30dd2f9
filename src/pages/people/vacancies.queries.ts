import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../../actions/states/open-actions.queries.js';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { runsOn } from '../../database/runs-on.sql.js';

/** A post that owes something and that nobody holds. */
export type Vacancy = {
  readonly id: number;
  readonly name: string;
  readonly openActions: number;
  readonly fallbackName: string | null;
};

/** Which posts are vacant is asked first (`offset 0` keeps it so): else the actions of every post would be counted. */
const VACANCIES = `
  select * from (
    select o.id, o.name, f.name as "fallbackName", ${openActionsOf('o.id', '$1')} as "openActions"
    from owners o left join owners f on f.id = o.fallback_id
    where o.kind = 'post' and (o.retired_on is null or o.retired_on > $1) and not exists (
      select from post_holdings h where h.owner_id = o.id and ${runsOn('h', '$1')})
    offset 0
  ) vacant where "openActions" > 0 order by "openActions" desc, name`;

/** Posts that owe something though nobody holds them. */
@Injectable()
export class VacanciesQueries {
  constructor(private readonly memory: RegisterMemory) {}

  /** Those that nobody holds on `day`, with who stands in; those that owe most first. */
  async on(day: CalendarDay): Promise<Vacancy[]> {
    return this.memory.rows(VACANCIES, [day]);
  }
}
