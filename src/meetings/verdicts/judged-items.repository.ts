import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionSubject } from '../../actions/action-subject.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import type { Subject } from '../../audit/change.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { MEETING_VERDICTS, type MeetingVerdictKind } from '../../items/verdicts/meeting-verdict.rules.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';
import { VerdictDraftsRepository } from '../../items/verdicts/verdict-drafts.repository.js';
import { VerdictsRepository } from '../../items/verdicts/verdicts.repository.js';
import { LockedRecommendationsRepository } from '../../recommendations/locked-recommendations.repository.js';
import type { RecordedVerdicts } from './meeting-verdicts-undo.queries.js';

/** Items that a meeting judged, and the verdicts on them. */
@Injectable()
export class JudgedItemsRepository {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly recommendations: LockedRecommendationsRepository,
    private readonly verdicts: VerdictsRepository,
    private readonly drafts: VerdictDraftsRepository,
  ) {}

  /** Nobody else changes what was judged until this transaction ends. @returns how the trail names each, by kind and id */
  async lock(
    tx: EntityManager,
    { actions, recommendations }: RecordedVerdicts,
  ): Promise<ReadonlyMap<string, Subject>> {
    const asked = await this.recommendations.ofIds(tx, recommendations);
    const owed = await this.actions.lockAll(tx, actions);
    const subjects = [
      ...asked.map(({ id, ...item }) => ({
        kind: 'recommendation',
        id,
        reference: formatReference({ kind: 'R', ...item }),
      })),
      ...owed.map(actionSubject),
    ];
    return new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  }

  /** Takes the verdicts out, and makes a draft of them. */
  async takeBack(
    tx: EntityManager,
    meetingId: number,
    recorded: RecordedVerdicts,
    saved: { readonly savedById: number; readonly savedAt: Date },
  ): Promise<{ readonly key: string; readonly verdict: Verdict }[]> {
    const together = { accountId: recorded.accountId, instants: [recorded.at] };
    const rows = await this.verdicts.recordedAt(tx, meetingId, together);
    await this.verdicts.takeBack(tx, together, recorded);
    const seen = await this.drafts.lastEntry(tx);
    const drafts = rows.flatMap(({ verdict, words, actionId, recommendationId }) =>
      isMeetingVerdict(verdict)
        ? [{ meetingId, actionId, recommendationId, verdict, words, seen, ...saved }]
        : [],
    );
    await this.drafts.replace(tx, meetingId, recorded, drafts);
    return rows.map(({ actionId, recommendationId, verdict }) => ({
      key: actionId === null ? `recommendation ${recommendationId}` : `action ${actionId}`,
      verdict,
    }));
  }
}

function isMeetingVerdict(verdict: Verdict): verdict is MeetingVerdictKind {
  return MEETING_VERDICTS.some((each) => each === verdict);
}
