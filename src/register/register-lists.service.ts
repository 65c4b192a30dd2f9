import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { TrendPoint } from '../reports/trend/trend.rules.js';
import { RegisterQueries } from './register.queries.js';
import type { RegisterFilters, RegisterPage } from './register-filters.js';
import { RegisterTotalsQueries } from './register-totals.queries.js';
import type { RegisterChoices } from './views/register-list.view.js';

/** What stands beside the rows of the public's lists. */
@Injectable()
export class RegisterListsService {
  constructor(
    private readonly register: RegisterQueries,
    private readonly bodies: BodiesQueries,
    private readonly totals: RegisterTotalsQueries,
  ) {}

  async choices(kind: 'recommendations' | 'actions'): Promise<RegisterChoices> {
    const [bodies, years] = await Promise.all([this.bodies.scrutinising(), this.register.years(kind)]);
    return { bodies, years };
  }

  /** How all that is public moved over months, for the front page alone: none where the list is narrowed or turned. */
  async trend(
    filters: RegisterFilters,
    page: RegisterPage,
    today: CalendarDay,
  ): Promise<readonly TrendPoint[]> {
    const isFront = [...Object.values(filters), ...Object.values(page)].every((asked) => asked === null);
    return isFront ? this.totals.trend(today) : [];
  }
}
