import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { Config } from '../../config/config.js';
import { undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { NotAllowed } from '../../web/errors.js';
import { JudgedItemsRepository } from './judged-items.repository.js';
import { meetingSubject, VERDICT_ENTRIES } from './meeting-verdicts.service.js';
import { MeetingVerdictsUndoQueries, type RecordedVerdicts } from './meeting-verdicts-undo.queries.js';
import { verdictObstacles } from './meeting-verdicts-undo.rules.js';

/** Verdicts that are to be undone, and what else decides whether they may be. */
export type VerdictsToUndo = {
  readonly meeting: MeetingRow;
  /** When they were recorded, as the page showed it. */
  readonly at: string;
  /** Whether whoever asks may do so. */
  readonly isTheirs: (recorded: RecordedVerdicts) => boolean;
  /** Who was written to about the items since, a sentence each. */
  readonly writtenTo: (tx: EntityManager, recorded: RecordedVerdicts) => Promise<readonly string[]>;
};

/** Takes the verdicts of a meeting that were recorded together back, for some minutes; they are its draft again. */
@Injectable()
export class MeetingVerdictsUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: MeetingVerdictsUndoQueries,
    private readonly items: JudgedItemsRepository,
    private readonly config: Config,
  ) {}

  /** @throws NotAllowed, Refused with what stands in the way */
  async takeBack(by: By, { meeting, at: wanted, isTheirs, writtenTo }: VerdictsToUndo): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const found = await this.undo.latestIn(tx, meeting.id);
      if (found?.at.toISOString() !== wanted)
        throw undoRefusal(['Other verdicts were recorded since, or these were undone already']);
      if (!isTheirs(found)) throw new NotAllowed(`${by.name} may not undo these verdicts`);
      const subjects = await this.items.lock(tx, found);
      const since = await this.undo.doneSinceIn(tx, found);
      const told = await writtenTo(tx, found);
      const obstacles = verdictObstacles(found.at, since, told, at, { minutes: this.config.undoMinutes });
      if (obstacles.length > 0) throw undoRefusal(obstacles);
      const judged = await this.items.takeBack(tx, meeting.id, found, {
        savedById: found.accountId,
        savedAt: at,
      });
      for (const { subject, verdict } of judged.map((each) => ({ ...each, subject: subjects.get(each.key) })))
        if (subject)
          await record({ action: 'undid a verdict', subject, before: { verdict: VERDICT_LABELS[verdict] } });
      await record({
        action: VERDICT_ENTRIES.undone,
        subject: meetingSubject(meeting),
        before: { verdicts: String(judged.length) },
      });
      return true;
    });
  }
}
