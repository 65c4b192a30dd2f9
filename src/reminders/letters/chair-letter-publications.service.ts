import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { letterOrdinal, subjectOf } from './chair-letter-drafts.service.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLettersRepository } from './chair-letters.repository.js';

/** Decides which letters of chairs the public can read. */
@Injectable()
export class ChairLetterPublicationsService {
  constructor(
    private readonly changes: Changes,
    private readonly letters: ChairLettersRepository,
  ) {}

  /** @throws Refused where it has not gone out, or what it is about is not published */
  async decide(
    by: ChangeAuthor,
    letter: ChairLetterRow,
    { isPublic, reason }: { readonly isPublic: boolean; readonly reason: string },
  ): Promise<void> {
    const { letterId, kind, id, number, isItemPublished, sentOn } = letter;
    const reference = formatReference(letter.reference);
    if (isPublic && sentOn === null)
      throw Refused.at('isPublic', 'Only a letter that was sent can be in the public register');
    if (isPublic && !isItemPublished)
      throw Refused.at('isPublic', `${reference} is not published, so its letters are not either`);
    await this.changes.make(by, async (change) => {
      await this.letters.lock(change.tx, letterId);
      const made = { recordedById: by.accountId, recordedAt: change.at };
      await this.letters.addPublication(change.tx, { letterId, isPublic, reason, ...made });
      const entry = {
        action: isPublic
          ? `published the ${letterOrdinal(number)} letter of the chair`
          : `took the ${letterOrdinal(number)} letter of the chair out of the public register`,
        before: { isPublic: letter.isPublic },
        after: { isPublic },
        note: reason,
      };
      await change.record({ ...entry, ...subjectOf(letterId, reference) });
      const itemKind = kind === 'action' ? 'action' : 'recommendation';
      await change.record({ ...entry, subject: { kind: itemKind, id, reference } });
    });
  }
}
