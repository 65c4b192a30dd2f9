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
import { type AnswerDue, MeetingMattersQueries, type ReceivedAnswer } from './meeting-matters.queries.js';
import { slippedWords } from './slipped-since.rules.js';
import { type MeetingClaims, MeetingClaimsService } from './verdicts/meeting-claims.service.js';

/** An open action that is late, was put off, or is expected late. */
export type SlippedSince = { readonly action: ActionRow; readonly why: string };

/** What a meeting has before it, and what came of it. */
export type MeetingSummary = {
  readonly meeting: MeetingRow;
  /** The body's meeting before it; null for the first. */
  readonly before: MeetingRow | null;
  /** As at which day what lies before it is told: today, or the eve of a past meeting. */
  readonly eve: CalendarDay;
  /** Since when: the last meeting, or some months before. */
  readonly since: CalendarDay;
  readonly documents: readonly MeetingDocument[];
  readonly recommendations: readonly RecommendationRow[];
  readonly actions: readonly ActionRow[];
  /** What it noted and decided about its own business: nobody is chased for that. */
  readonly kept: readonly Pick<ProposalRow, 'type' | 'text'>[];
  readonly verdicts: readonly MeetingVerdict[];
  readonly owed: readonly AnswerDue[];
  readonly received: readonly ReceivedAnswer[];
  /** What the body watches, or what is to be brought to its meetings, and falls due after the last meeting and by the day of this. */
  readonly promised: readonly ActionRow[];
  /** Everything open that was or will be due by the day of the meeting. */
  readonly due: readonly ActionRow[];
  readonly slipped: readonly SlippedSince[];
  /** What was claimed complete and waited for a verdict when the meeting began. */
  readonly claims: MeetingClaims;
};

/** No body has more before it. */
const MOST_DUE = 1000;
const WEEKS_BACK = 13;

/** Reads the whole of one meeting. */
@Injectable()
export class MeetingSummaryService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly facts: MeetingFactsQueries,
    private readonly matters: MeetingMattersQueries,
    private readonly claims: MeetingClaimsService,
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
    const { id, bodyId } = meeting;
    const eve = meeting.heldOn >= today ? today : addDays(meeting.heldOn, -1);
    const before = await this.bodies.lastBefore(bodyId, meeting.heldOn);
    const since = before?.heldOn ?? addDays(eve, -7 * WEEKS_BACK);
    const own = { bodyId, asker };
    const [documents, recommendations, actions, kept, verdicts, owed, received, open, putOff, claims] =
      await Promise.all([
        this.facts.documents(id, asker),
        this.recommendations.ofMeeting(id, today, asker),
        this.actions.ofMeeting(id, today, asker),
        this.proposals.keptWithMeeting(id, asker),
        this.facts.verdicts(id, asker),
        this.matters.owed(own, eve, meeting.heldOn),
        this.matters.received(own, eve, since),
        this.openFor(meeting, eve, asker),
        this.matters.putOff(own, eve, since),
        this.claims.of(meeting, eve, asker),
      ]);
    const isPromised = ({ dueOn }: ActionRow) => dueOn !== null && dueOn <= meeting.heldOn && dueOn > since;
    return {
      ...{
        meeting,
        before,
        eve,
        since,
        documents,
        recommendations,
        actions,
        kept,
        verdicts,
        owed,
        received,
        claims,
      },
      promised: open.filter(isPromised),
      due: open.filter(({ dueOn }) => dueOn !== null && dueOn <= meeting.heldOn),
      slipped: open
        .filter((action) => !isPromised(action))
        .flatMap((action) => {
          const why = slippedWords(action, { day: eve, putOff });
          return why === null ? [] : [{ action, why }];
        }),
    };
  }

  /** What is open and was made before the meeting; of others what is to be brought to it. */
  private async openFor(
    { bodyId, heldOn }: MeetingRow,
    eve: CalendarDay,
    asker: Asker,
  ): Promise<ActionRow[]> {
    const states = OPEN_STATES.filter((state) => state !== 'claimed-complete');
    const all = { ...FIRST_PAGE, size: MOST_DUE };
    const watched = await this.actions.list({ asker, bodyIds: [bodyId], states }, eve, all);
    const broughtTo = await this.actions.list({ asker, dueBodyIds: [bodyId], states }, eve, all);
    const others = broughtTo.items.filter((action) => action.bodyId !== bodyId);
    return [...watched.items, ...others].filter(({ madeOn }) => madeOn < heldOn);
  }
}
