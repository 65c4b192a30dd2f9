import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { hasSearchedWords } from '../database/search-words.sql.js';
import { NotFound } from '../web/errors.js';
import type { Person } from './person.entity.js';

/** Who is known. */
@Injectable()
export class PersonsQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async byId(id: number): Promise<Person> {
    const [person] = await this.database.rows<Person>(
      'select id, name, email, left_on as "leftOn", name_reduced_at as "nameReducedAt" from people where id = $1',
      [id],
    );
    if (!person) throw new NotFound(`Person ${id}`);
    return person;
  }

  /** Those who are called so, also who left: by words of the name, or by the address. */
  async called(words: string): Promise<Person[]> {
    return this.database.rows(
      `select id, name, email, left_on as "leftOn", name_reduced_at as "nameReducedAt" from people
       where id in (select id from people where ${hasSearchedWords('name', '$1')}) or lower(email) = lower($1) order by left_on is not null, name, id`,
      [words],
    );
  }

  /** Everybody who is there on `day`, the last day included, by name. */
  async present(day: CalendarDay): Promise<Person[]> {
    return this.database.rows(
      `select id, name, email, left_on as "leftOn", name_reduced_at as "nameReducedAt" from people
       where left_on is null or left_on >= $1 order by name, id`,
      [day],
    );
  }
}
