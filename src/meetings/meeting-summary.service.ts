import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../actions/action-row.queries.js';
import { ActionsQueries, OPEN_STATES } from '../actions/actions.queries.js';
import { FIRST_PAGE } from '../actions/list/action-order.rules.js';
import { BodiesQueries, type MeetingRow } from '../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { type ProposalRow, ProposalsQueries } from '../documents/proposals.queries.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import type { Asker } from '../web/permissions.rules.js';
import { type MeetingDocument, MeetingFactsQueries, type MeetingVerdict } from './meeting-facts.queries.js';

/** What a meeting has before it, and what came of it. */
export type MeetingSummary = {
  readonly meeting: MeetingRow;
  /** The body's meeting before it; null for the first. */
  readonly before: MeetingRow | null;
  readonly documents: readonly MeetingDocument[];
  readonly recommendations: readonly RecommendationRow[];
  readonly actions: readonly ActionRow[];
  /** What it noted and decided about its own business: nobody is chased for that. */
  readonly kept: readonly Pick<ProposalRow, 'type' | 'text'>[];
  readonly verdicts: readonly MeetingVerdict[];
  /** What the body watches, or what is to be brought to its meetings, and was or will be due by the day of the meeting. */
  readonly due: readonly ActionRow[];
  /** What was claimed complete and waited for a verdict when the meeting began. */
  readonly claimed: readonly ActionRow[];
};

/** No body has more before it. */
const MOST_DUE = 1000;

/** Reads the whole of one meeting. */
@Injectable()
export class MeetingSummaryService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly facts: MeetingFactsQueries,
    private readonly proposals: ProposalsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly actions: ActionsQueries,
  ) {}

  /**
   * What was made at a meeting is shown as it stands today; what lay before it as on the eve of the meeting, so that the page of a
   * past meeting tells what its members had to judge.
   * @throws NotFound
   */
  async of(bodyCode: string, heldOn: string, today: CalendarDay, asker: Asker): Promise<MeetingSummary> {
    const meeting = await this.bodies.meeting(bodyCode, heldOn);
    const eve = meeting.heldOn > today ? today : addDays(meeting.heldOn, -1);
    return {
      meeting,
      before: await this.bodies.lastBefore(meeting.bodyId, meeting.heldOn),
      documents: await this.facts.documents(meeting.id, asker),
      recommendations: await this.recommendations.ofMeeting(meeting.id, today, asker),
      actions: await this.actions.ofMeeting(meeting.id, today, asker),
      kept: await this.proposals.keptWithMeeting(meeting.id, asker),
      verdicts: await this.facts.verdicts(meeting.id, asker),
      due: await this.dueBy(meeting, eve, asker),
      claimed: (await this.actions.awaitingVerdict(meeting.bodyId, eve, asker)).filter(
        ({ madeOn }) => madeOn < meeting.heldOn,
      ),
    };
  }

  private async dueBy({ bodyId, heldOn }: MeetingRow, eve: CalendarDay, asker: Asker): Promise<ActionRow[]> {
    const states = OPEN_STATES.filter((state) => state !== 'claimed-complete');
    const all = { ...FIRST_PAGE, size: MOST_DUE };
    const watched = await this.actions.list({ asker, bodyIds: [bodyId], states }, eve, all);
    const broughtTo = await this.actions.list({ asker, dueBodyIds: [bodyId], states }, eve, all);
    const others = broughtTo.items.filter((action) => action.bodyId !== bodyId);
    return [...watched.items, ...others].filter(
      ({ dueOn, madeOn }) => dueOn !== null && dueOn <= heldOn && madeOn < heldOn,
    );
  }
}
