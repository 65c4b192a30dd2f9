import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { UpdateRow } from '../action-events.queries.js';
import { ActionEventsRepository, type NewEvidence } from '../action-events.repository.js';
import type { ActionRow } from '../action-row.queries.js';

/** What proves an update, added after it was saved. */
@Injectable()
export class ActionEvidenceService {
  constructor(
    private readonly changes: Changes,
    private readonly events: ActionEventsRepository,
  ) {}

  /** Adds a link or a file to an update of the action; what stands there already stays. */
  async add(
    by: By,
    action: Pick<ActionRow, 'id' | 'reference'>,
    update: Pick<UpdateRow, 'id' | 'writtenOn'>,
    evidence: NewEvidence,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.events.addEvidence(tx, update.id, evidence, at);
      const named = [evidence.link?.address, evidence.file?.filename].filter(Boolean).join(', ');
      await record({
        action: 'added evidence',
        subject: { kind: 'action', id: action.id, reference: action.reference },
        after: { evidence: named, updateOn: update.writtenOn },
      });
      return true;
    });
  }
}
