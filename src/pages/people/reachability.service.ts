import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import {
  type UnreachableOwner,
  UnreachableOwnersService,
} from '../../reminders/unreachable-owners.service.js';
import { VacanciesQueries, type Vacancy } from './vacancies.queries.js';

/** Who owes something and hears of it from nobody, or by somebody else only. */
export type Reachability = {
  readonly vacancies: readonly Vacancy[];
  readonly unreachable: readonly UnreachableOwner[];
};

@Injectable()
export class ReachabilityService {
  constructor(
    private readonly vacancies: VacanciesQueries,
    private readonly owners: UnreachableOwnersService,
  ) {}

  async on(day: CalendarDay): Promise<Reachability> {
    return { vacancies: await this.vacancies.on(day), unreachable: await this.owners.on(day) };
  }
}
