import { Injectable } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodiesQueries, type MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import type { ClaimedSubject } from '../../items/verdicts/meeting-verdict.rules.js';
import {
  type JudgedIds,
  type VerdictDraftRow,
  VerdictDraftsRepository,
} from '../../items/verdicts/verdict-drafts.repository.js';
import { MeetingFactsQueries, type MeetingVerdict } from '../../meetings/meeting-facts.queries.js';
import { type MeetingClaims, MeetingClaimsService } from '../../meetings/verdicts/meeting-claims.service.js';
import type { Viewer } from '../../web/access.js';

/** Everything that the page of a meeting's verdicts shows. */
export type MeetingJudging = {
  readonly meeting: MeetingRow;
  readonly today: CalendarDay;
  readonly claims: MeetingClaims;
  readonly drafts: readonly VerdictDraftRow[];
  /** What was recorded at it already. */
  readonly verdicts: readonly MeetingVerdict[];
  readonly mayJudge: boolean;
  /** The last entry of the trail before all this was read. */
  readonly seen: number;
};

/** Reads what the verdicts of a meeting are about, and who may record and undo them. */
@Injectable()
export class MeetingVerdictPages {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly claims: MeetingClaimsService,
    private readonly facts: MeetingFactsQueries,
    private readonly drafts: VerdictDraftsRepository,
    private readonly rights: ActionRightsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async find(bodyCode: string, day: string, viewer: Viewer): Promise<MeetingJudging> {
    const today = this.clock.today();
    const seen = await this.history.lastOfAll();
    const meeting = await this.bodies.meeting(bodyCode, day);
    const claims = await this.claims.of(meeting, today, viewer);
    const mayJudge = await this.mayJudge(meeting, viewer);
    return {
      ...{ meeting, today, claims, seen, mayJudge },
      drafts: mayJudge ? await this.drafts.of(meeting.id, idsOfClaims(claims)) : [],
      verdicts: await this.facts.verdicts(meeting.id, viewer),
    };
  }

  /** Nobody judges on a page of an earlier day, or for a meeting that was called off. */
  private async mayJudge({ bodyId, isCalledOff }: MeetingRow, viewer: Viewer): Promise<boolean> {
    if (isCalledOff || currentViewpoint()) return false;
    return (await this.rights.judgesFor(viewer))(bodyId);
  }
}

/** The claims as the trail names them, in the order of the page. */
export function subjectsOf({ recommendations, actions }: MeetingClaims): ClaimedSubject[] {
  const subjectOf = (
    kind: ClaimedSubject['kind'],
    { id, reference, madeOn }: Omit<ClaimedSubject, 'kind'>,
  ): ClaimedSubject => ({ kind, id, reference, madeOn });
  return [
    ...recommendations.map(({ recommendation }) => subjectOf('recommendation', recommendation)),
    ...actions.map(({ action }) => subjectOf('action', action)),
  ];
}

export function idsOfClaims({ recommendations, actions }: MeetingClaims): JudgedIds {
  return {
    recommendations: recommendations.map(({ recommendation }) => recommendation.id),
    actions: actions.map(({ action }) => action.id),
  };
}
