import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EXAMPLE_PASSWORD } from '../accounts/example-accounts.js';
import { hashPassword } from '../accounts/passwords.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { UsageError } from '../config/usage-error.js';
import { Database } from '../database/database.js';
import { ADULT_ACTIONS, ADULT_RECOMMENDATIONS } from './council/adults.js';
import { BOARD_ACTIONS, BOARD_RECOMMENDATIONS } from './council/board.js';
import { CHILDREN_ACTIONS, CHILDREN_RECOMMENDATIONS } from './council/children.js';
import { PLACEMENTS_CARRIED_OUT } from './council/children-placements.js';
import { PLACEMENTS_ENDED } from './council/children-placements-ended.js';
import { ENDED_RECOMMENDATIONS } from './council/ended.js';
import { ENVIRONMENT_ACTIONS, ENVIRONMENT_RECOMMENDATIONS } from './council/environment.js';
import type { ActionStory, RecommendationStory } from './council/story.js';
import { ExampleStateRepository } from './example-state.repository.js';
import { ExampleDays } from './telling/example-days.js';
import { tellActions } from './telling/tell-actions.js';
import { tellBodies } from './telling/tell-bodies.js';
import { tellLetters } from './telling/tell-letters.js';
import { tellMeasures } from './telling/tell-measures.js';
import { tellPapers } from './telling/tell-papers.js';
import { tellPeople } from './telling/tell-people.js';
import { tellProposals } from './telling/tell-proposals.js';
import { tellRecommendations } from './telling/tell-recommendations.js';
import { tellReminders } from './telling/tell-reminders.js';
import { tellResponses } from './telling/tell-responses.js';
import { tellSavedViews } from './telling/tell-saved-views.js';
import { Telling } from './telling/telling.js';

const RECOMMENDATIONS: readonly RecommendationStory[] = [
  ...PLACEMENTS_CARRIED_OUT,
  ...PLACEMENTS_ENDED,
  ...CHILDREN_RECOMMENDATIONS,
  ...ADULT_RECOMMENDATIONS,
  ...ENVIRONMENT_RECOMMENDATIONS,
  ...BOARD_RECOMMENDATIONS,
  ...ENDED_RECOMMENDATIONS,
];
const ACTIONS: readonly ActionStory[] = [
  ...CHILDREN_ACTIONS,
  ...ADULT_ACTIONS,
  ...ENVIRONMENT_ACTIONS,
  ...BOARD_ACTIONS,
];

/** The invented council of a first look. */
@Injectable()
export class ExampleCouncil {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly state: ExampleStateRepository,
    private readonly parts: ModuleRef,
  ) {}

  /** Loads it where nothing has been entered yet. @returns whether it did */
  async loadIntoEmptyDatabase(): Promise<boolean> {
    if (!(await this.state.isEmpty(this.database.reader))) return false;
    await this.load(this.clock.today());
    return true;
  }

  /** Writes the example down as it would stand on `today`. @throws UsageError where the database has data already */
  async load(today: CalendarDay): Promise<void> {
    const passwordHash = await hashPassword(EXAMPLE_PASSWORD);
    await this.database.transact(async (tx) => {
      if (!(await this.state.isEmpty(tx)))
        throw new UsageError('The database has data already: load the example into an empty one');
      const telling = new Telling(tx, new ExampleDays(today), (part) =>
        this.parts.get(part, { strict: false }),
      );
      await tellPeople(telling, passwordHash);
      await tellBodies(telling);
      tellPapers(telling);
      tellRecommendations(telling, RECOMMENDATIONS);
      tellLetters(telling);
      tellResponses(telling, RECOMMENDATIONS);
      tellActions(
        telling,
        ACTIONS.map((story) => ({ story, recommendationId: null, responseId: null })),
      );
      tellSavedViews(telling);
      await telling.tellWhatHappened();
      await this.tellWhatIsNeverReplaced(telling);
      await telling.writeTrail();
      await this.state.markLoaded(tx, today);
    });
  }

  /** What only adds rows may be told afterwards: of each it is kept when it was recorded. */
  private async tellWhatIsNeverReplaced(telling: Telling): Promise<void> {
    await tellMeasures(telling);
    await tellProposals(telling);
    await tellReminders(telling);
  }
}
