import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { Reference } from '../../items/references/reference.rules.js';
import type { NewRecommendation } from '../new-recommendation.js';
import { RecommendationsRepository } from '../recommendations.repository.js';
import { CitablePapersQueries } from './citable-papers.queries.js';
import { RepetitionsRepository } from './repetitions.repository.js';

/** A recommendation that somebody logs without a proposal of the review. */
export type LoggedRecommendation = Omit<
  NewRecommendation,
  'meetingId' | 'quote' | 'startOffset' | 'endOffset'
> & {
  /** Whether a meeting of its body made it on that day. */
  readonly isOfMeeting: boolean;
};

/** Logging recommendations by hand. */
@Injectable()
export class RecommendationLoggingService {
  constructor(
    private readonly changes: Changes,
    private readonly recommendations: RecommendationsRepository,
    private readonly meetings: MeetingsRepository,
    private readonly papers: CitablePapersQueries,
    private readonly repetitions: RepetitionsRepository,
  ) {}

  /**
   * Enters a recommendation, and links it to those that it repeats.
   * @returns its reference
   * @throws NotFound where there is nothing that it could repeat under one of these references
   */
  async log(by: By, logged: LoggedRecommendation, repeats: readonly Reference[]): Promise<string> {
    const { isOfMeeting, ...draft } = logged;
    const nowhere = { quote: null, startOffset: null, endOffset: null };
    const place =
      draft.documentId === null ? nowhere : await this.papers.placeOf(draft.documentId, draft.text);
    return this.changes.make(by, async (change) => {
      const meetingId = isOfMeeting ? await this.meetings.on(change, draft.bodyId, draft.madeOn) : null;
      const [added] = await this.recommendations.add(change, [{ ...draft, ...place, meetingId }]);
      if (!added) throw new Error('no recommendation was entered');
      if (repeats.length > 0) await this.repetitions.add(change, added, draft, repeats);
      return added.reference;
    });
  }
}
