import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { ProposalsRepository } from '../../documents/proposals.repository.js';
import { ageAndSince, undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { FigureUndoQueries } from './figure-undo.queries.js';
import { TakenBackDecisionsRepository } from './taken-back-decisions.repository.js';

/** PostgreSQL's fault where a row is taken away that another names. */
const IS_NAMED = '23503';

/** Takes the latest decisions about the figures of a paper back, all that were sent in one go. */
@Injectable()
export class FigureUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly proposals: ProposalsRepository,
    private readonly undo: FigureUndoQueries,
    private readonly takenBack: TakenBackDecisionsRepository,
    private readonly config: Config,
  ) {}

  /** @param at when they were decided, as the page showed it @throws Refused with what stands in the way */
  async undoLatest(by: By, documentId: number, at: string): Promise<void> {
    try {
      await this.changes.make(by, (change) => this.takeBack(change, documentId, at));
    } catch (error) {
      if ((error as { code?: unknown }).code !== IS_NAMED) throw error;
      throw undoRefusal(['Something else of the register names one of its measures']);
    }
  }

  private async takeBack(change: Change, documentId: number, wanted: string): Promise<boolean> {
    const { tx, at, record } = change;
    const { document } = await this.proposals.hold(tx, documentId);
    const found = await this.undo.lockedIn(tx, documentId);
    if (found?.latest.at.toISOString() !== wanted)
      throw undoRefusal(['Something else was decided about its figures since, or it was undone already']);
    const { latest, since: doneSince } = found;
    const { age, since } = ageAndSince(latest.at, doneSince, at, { minutes: this.config.undoMinutes });
    if (age.length + since.length > 0) throw undoRefusal([...age, ...since]);
    const subjects = await this.undo.subjects(tx, latest);
    const gone = await this.takenBack.takeBack(tx, documentId, latest);
    for (const subject of subjects)
      await record({ action: 'took out what was recorded from a paper', subject });
    await record({
      action: 'undid the decisions about the figures',
      subject: { kind: 'document', id: documentId, reference: document.title },
      after: {
        figuresAsBefore: latest.figures,
        valuesTakenOut: gone.values,
        measuresTakenOut: gone.measures.map(({ name }) => name),
      },
    });
    return true;
  }
}
