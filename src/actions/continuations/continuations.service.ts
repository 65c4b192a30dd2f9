import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Continuation, ContinuationCause } from '../../items/continuations/continuation.rules.js';
import { ContinuationsRepository } from '../../items/continuations/continuations.repository.js';
import type {
  MeetingDecision,
  SettleWhatHangsOnIt,
} from '../../recommendations/endings/recommendation-endings.repository.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import { continuationField } from './continuations.form.js';
import {
  type LockedOpenAction,
  type OpenAction,
  OpenActionsOfRecommendationsQueries,
} from './open-actions.queries.js';
import { StoppedMailsService } from './stopped-mails.service.js';

/** What rejected or ended recommendations, by whom and on which day. */
export type ContinuationDecision = {
  readonly cause: ContinuationCause;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
};

const DONE = { stopped: 'stopped it: it is no longer needed', kept: 'let it go on' } as const;

/** What becomes of open actions when their recommendation is rejected or ends. */
@Injectable()
export class ContinuationsService {
  constructor(
    private readonly open: OpenActionsOfRecommendationsQueries,
    private readonly kept: ContinuationsRepository,
    private readonly mails: StoppedMailsService,
    private readonly changes: Changes,
  ) {}

  /** What is open of these recommendations, as far as `asker` may see it. */
  async openOf(recommendationIds: readonly number[], asker: Asker): Promise<OpenAction[]> {
    return this.open.of(recommendationIds, asker);
  }

  /**
   * Records what was decided of each open action of these recommendations, and writes to the owners of those that are stopped.
   * @throws Refused where nothing was decided of one
   */
  async settleIn(
    change: Change,
    recommendationIds: readonly number[],
    { cause, decidedBy, decidedOn }: ContinuationDecision,
    continuations: readonly Continuation[],
  ): Promise<void> {
    if (recommendationIds.length === 0) return;
    const { tx, at, by, record } = change;
    const actions = await this.open.lock(tx, recommendationIds);
    const decided = actions.map((action) => ({
      action,
      what: continuations.find(({ actionId }) => actionId === action.id),
    }));
    requireAll(decided);
    if (by.accountId === null)
      throw new NotAllowed('what becomes of an action is said by somebody with an account');
    const stopped: LockedOpenAction[] = [];
    for (const { action, what } of decided) {
      if (!what) continue;
      const on = decidedOn > action.lastOn ? decidedOn : action.lastOn;
      await this.kept.add(tx, [
        {
          ...what,
          cause,
          decidedBy,
          decidedOn: on,
          recordedById: by.accountId,
          recordedAt: at,
        },
      ]);
      await record({
        action: DONE[what.outcome],
        subject: { kind: 'action', id: action.id, reference: action.reference },
        after: { because: `its recommendation was ${cause}`, decidedBy, decidedOn: on },
        note: what.reason,
      });
      if (what.outcome === 'stopped') stopped.push(action);
    }
    await this.mails.write(change, stopped, cause, decidedBy);
  }

  /** The same by itself, after the recommendation was rejected or ended. @throws Refused where nothing was decided of one */
  async settle(
    by: By,
    recommendationId: number,
    decision: ContinuationDecision,
    continuations: readonly Continuation[],
  ): Promise<void> {
    await this.changes.make(by, (change) =>
      this.settleIn(change, [recommendationId], decision, continuations),
    );
  }

  /** The same as a part of a meeting's decision to end recommendations. @param bodies among which is the one that met */
  settling(
    cause: ContinuationCause,
    { bodyId, heldOn }: MeetingDecision,
    bodies: readonly BodyRow[],
    continuations: readonly Continuation[],
  ): SettleWhatHangsOnIt {
    const decidedBy = bodies.find(({ id }) => id === bodyId)?.name ?? '';
    return (change, endedIds) =>
      this.settleIn(change, endedIds, { cause, decidedBy, decidedOn: heldOn }, continuations);
  }

  /** Sends what was written to the owners of what is stopped. */
  async deliver(): Promise<void> {
    await this.mails.deliver();
  }
}

function requireAll(decided: readonly { action: LockedOpenAction; what: Continuation | undefined }[]): void {
  const [first, ...others] = decided.flatMap(({ action: { reference }, what }) =>
    what
      ? []
      : [
          {
            field: continuationField('becomes', reference),
            message: `Say what should happen to ${reference}: stop it, or keep it and say why`,
          },
        ],
  );
  if (first) throw new Refused([first, ...others]);
}
