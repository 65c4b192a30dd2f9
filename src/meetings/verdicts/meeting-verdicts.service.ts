import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionsRepository } from '../../actions/actions.repository.js';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { changesSince } from '../../audit/history.queries.js';
import { entrySentence } from '../../audit/history.view.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { type ChosenVerdict, verdictField } from '../../items/verdicts/meeting-verdict.rules.js';
import { idsOf, MeetingVerdictsRecorder } from '../../items/verdicts/meeting-verdicts-recorder.service.js';
import { type JudgedIds, VerdictDraftsRepository } from '../../items/verdicts/verdict-drafts.repository.js';
import { LockedRecommendationsRepository } from '../../recommendations/locked-recommendations.repository.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import type { FieldError } from '../../web/govuk/error-summary.js';

/** What the trail says of a meeting whose verdicts were recorded together, prepared, or taken back. */
export const VERDICT_ENTRIES = {
  recorded: 'recorded the verdicts of the meeting',
  drafted: 'saved a draft of the verdicts of the meeting',
  undone: 'undid the verdicts of the meeting',
} as const;

/** What was chosen on the page of a meeting's verdicts. */
export type MeetingVerdicts = {
  readonly meeting: MeetingRow;
  /** Everything that stood on the page. */
  readonly offered: JudgedIds;
  readonly chosen: readonly ChosenVerdict[];
  /** The last entry of the whole trail when the page was made: verdicts are about the claims that were read. */
  readonly seen: number;
};

/** The verdicts of a meeting: recorded together, or kept as a draft until they are. */
@Injectable()
export class MeetingVerdictsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly recommendations: LockedRecommendationsRepository,
    private readonly recorder: MeetingVerdictsRecorder,
    private readonly drafts: VerdictDraftsRepository,
  ) {}

  /** Records all of them, or none. @throws Refused with each item that somebody changed after the page was made */
  async record(by: By, { meeting, offered, chosen, seen }: MeetingVerdicts): Promise<number> {
    const accountId = accountOf(by);
    return this.changes.make(by, async (change) => {
      const { tx, record } = change;
      const { actions, recommendations } = idsOf(chosen);
      await this.recommendations.ofIds(tx, recommendations);
      await this.actions.lockAll(tx, actions);
      await requireRead(tx, meeting, chosen, seen);
      await this.recorder.recordIn(change, accountId, meeting, chosen);
      await this.drafts.replace(tx, meeting.id, offered, []);
      await record({
        action: VERDICT_ENTRIES.recorded,
        subject: meetingSubject(meeting),
        after: { verdicts: String(chosen.length) },
      });
      return chosen.length;
    });
  }

  /** Keeps them until they are recorded; they take the place of the draft that the page showed. @throws Refused */
  async saveDraft(by: By, { meeting, offered, chosen, seen }: MeetingVerdicts): Promise<number> {
    const savedById = accountOf(by);
    return this.changes.make(by, async ({ tx, at, record }) => {
      await requireRead(tx, meeting, [], seen);
      const read = await this.drafts.upToLastEntry(tx, seen);
      const drafts = chosen.map(({ subject: { kind, id }, verdict, words }) => ({
        meetingId: meeting.id,
        actionId: kind === 'action' ? id : null,
        recommendationId: kind === 'recommendation' ? id : null,
        ...{ verdict, words, seen: read, savedById, savedAt: at },
      }));
      await this.drafts.replace(tx, meeting.id, offered, drafts);
      await record({
        action: VERDICT_ENTRIES.drafted,
        subject: meetingSubject(meeting),
        after: { verdicts: String(chosen.length) },
      });
      return chosen.length;
    });
  }
}

/** A meeting as the trail names it. */
export function meetingSubject({ id, bodyCode, heldOn }: MeetingRow): Subject {
  return { kind: 'meeting', id, reference: `${bodyCode} ${heldOn}` };
}

function accountOf({ accountId }: By): number {
  if (accountId === null) throw new NotAllowed('a verdict is recorded by somebody with an account');
  return accountId;
}

/** Nobody judges a claim that they have not read, or puts a draft in the place of one that they have not seen. */
async function requireRead(
  tx: EntityManager,
  meeting: MeetingRow,
  chosen: readonly ChosenVerdict[],
  seen: number,
): Promise<void> {
  const own = meetingSubject(meeting);
  const told: readonly string[] = Object.values(VERDICT_ENTRIES);
  const entries = await changesSince(tx, [own, ...chosen.map(({ subject }) => subject)], seen);
  const [first, ...others] = entries.flatMap((entry): FieldError[] => {
    const about = chosen.find(
      ({ subject }) => subject.kind === entry.subjectKind && subject.id === entry.subjectId,
    );
    // Its facts may name what not everybody may see.
    const words = entrySentence({ ...entry, before: null, after: null });
    if (about) {
      const { reference } = about.subject;
      return [{ field: verdictField(reference), message: `Look at ${reference} again. ${words}` }];
    }
    if (!told.includes(entry.action)) return [];
    return [{ field: null, message: `${words} Your choices are below. Send them again to record them` }];
  });
  if (first) throw new Refused([first, ...others]);
}
