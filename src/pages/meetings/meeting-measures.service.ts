import { Injectable } from '@nestjs/common';
import { type MeasureFigures, MeasureFiguresService } from '../../measures/measure-figures.service.js';
import { MeasuresQueries } from '../../measures/measures.queries.js';
import type { MeetingSummary } from '../../meetings/meeting-summary.service.js';
import type { Asker } from '../../web/permissions.rules.js';

/** The measures that a meeting looks at. */
@Injectable()
export class MeetingMeasuresService {
  constructor(
    private readonly measures: MeasuresQueries,
    private readonly figures: MeasureFiguresService,
  ) {}

  /** Those of its body with a value of the days since the last meeting, or recorded in them, as at the eve of the meeting. */
  async measuresOf({ meeting, eve, since }: MeetingSummary, asker: Asker): Promise<MeasureFigures[]> {
    return this.figures.of(await this.measures.newSince(meeting.bodyId, since, asker), eve, asker);
  }
}
