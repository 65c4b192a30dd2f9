import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { type Asker, may } from '../../web/permissions.rules.js';
import type { Named } from './found-names.view.js';

/** Finds whoever is called by the words of a search. */
@Injectable()
export class NamedService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly persons: PersonsQueries,
    private readonly clock: Clock,
  ) {}

  /** People and owners are found by those alone who may look at the page of people. */
  async called(words: string, asker: Asker): Promise<Named> {
    const sees = may(asker, 'read-council-work');
    const [bodies, owners, persons] = await Promise.all([
      this.bodies.called(words),
      sees ? this.owners.called(words, this.clock.today()) : [],
      sees ? this.persons.called(words) : [],
    ]);
    return { bodies, owners, persons };
  }
}
