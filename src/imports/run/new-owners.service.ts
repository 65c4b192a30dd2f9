import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import type { UnknownOwner } from '../check/sheet-questions.rules.js';
import type { ImportJournal } from './import-journal.js';

/** Owners whom a sheet names first. */
@Injectable()
export class NewOwnersService {
  constructor(private readonly owners: OwnersRepository) {}

  /**
   * Adds those that are posts and teams; what is neither stays with its actions as written, and so does a name that is nearly that
   * of a known owner, until somebody says that it is another.
   */
  async add({ tx, record }: Change, unknown: readonly UnknownOwner[], journal: ImportJournal): Promise<void> {
    for (const { name: written, kind, near } of unknown) {
      const name = written.trim();
      if (!kind || near.length > 0 || (await this.owners.isNameTaken(tx, name, null))) continue;
      const facts = { kind, name, directorate: null, organisation: null, email: null };
      const owner = await this.owners.add(tx, { ...facts, retiredOn: null });
      journal.made('owner', { id: owner.id, reference: name });
      await record({
        action: 'added it',
        subject: { kind: 'owner', id: owner.id, reference: name },
        after: facts,
      });
    }
  }
}
