import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EXAMPLE_PASSWORD } from '../accounts/example-accounts.queries.js';
import { hashPassword } from '../accounts/passwords/password-hashes.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { UsageError } from '../config/usage-error.js';
import { Database } from '../database/database.service.js';
import { EXAMPLE_ACTIONS, EXAMPLE_RECOMMENDATIONS } from './council/items.js';
import { ExampleStateRepository } from './example-state.repository.js';
import { seedActions } from './seeders/actions.seeder.js';
import { seedBodies } from './seeders/bodies.seeder.js';
import { ExampleDays } from './seeders/example-days.js';
import { seedLetters } from './seeders/letters.seeder.js';
import { seedMeasures } from './seeders/measures.seeder.js';
import { seedPapers } from './seeders/papers.seeder.js';
import { seedAccountBodies, seedPeople } from './seeders/people.seeder.js';
import { seedProposals } from './seeders/proposals.seeder.js';
import { seedRecommendations } from './seeders/recommendations.seeder.js';
import { seedReminders } from './seeders/reminders.seeder.js';
import { seedRequests } from './seeders/requests.seeder.js';
import { seedResponses } from './seeders/responses.seeder.js';
import { seedSavedViews } from './seeders/saved-views.seeder.js';
import { Seeding } from './seeders/seeding.js';

/** The invented council of a first look. */
@Injectable()
export class ExampleCouncil {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly state: ExampleStateRepository,
    private readonly parts: ModuleRef,
    private readonly config: Config,
  ) {}

  /** Loads it where nothing has been entered yet. @returns whether it did */
  async loadIntoEmptyDatabase(): Promise<boolean> {
    if (!(await this.state.isEmpty(this.database.reader))) return false;
    await this.load(this.clock.today());
    return true;
  }

  /** Writes the example down as it would stand on `today`. @throws UsageError where the database has data already */
  async load(today: CalendarDay): Promise<void> {
    const passwordHash = await hashPassword(EXAMPLE_PASSWORD, this.config.passwordCost);
    await this.database.transact(async (tx) => {
      if (!(await this.state.isEmpty(tx)))
        throw new UsageError('The database has data already: load the example into an empty one');
      const seeding = new Seeding(tx, new ExampleDays(today), (part) =>
        this.parts.get(part, { strict: false }),
      );
      await seedPeople(seeding, passwordHash);
      await seedBodies(seeding);
      await seedAccountBodies(seeding);
      seedPapers(seeding);
      seedRecommendations(seeding, EXAMPLE_RECOMMENDATIONS);
      seedLetters(seeding);
      seedResponses(seeding, EXAMPLE_RECOMMENDATIONS);
      seedActions(
        seeding,
        EXAMPLE_ACTIONS.map((story) => ({ story, recommendationId: null, responseId: null })),
      );
      seedSavedViews(seeding);
      await seeding.runEvents();
      await this.seedWhatIsNeverReplaced(seeding);
      await seeding.writeTrail();
      await this.state.markLoaded(tx, today);
    });
  }

  /** What only adds rows may be written afterwards: of each row it is kept when it was recorded. */
  private async seedWhatIsNeverReplaced(seeding: Seeding): Promise<void> {
    await seedMeasures(seeding);
    await seedProposals(seeding);
    await seedReminders(seeding);
    await seedRequests(seeding);
  }
}
