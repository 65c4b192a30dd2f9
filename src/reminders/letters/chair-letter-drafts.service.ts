import { Injectable } from '@nestjs/common';
import type { Change, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLettersRepository, type LetterText } from './chair-letters.repository.js';
import { LETTERS_PATH, letterName } from './letter-key.rules.js';
import type { DueMatter } from './letters-due.service.js';

export const LETTER_SUBJECT = 'chair letter';

/** Drafts letters of chairs, and words them until they go out. */
@Injectable()
export class ChairLetterDraftsService {
  constructor(
    private readonly changes: Changes,
    private readonly letters: ChairLettersRepository,
  ) {}

  /** @returns its id, or that of the same letter where somebody drafted it meanwhile */
  async draft(by: ChangeAuthor, { item, standing }: DueMatter, text: LetterText): Promise<number> {
    const { kind, id, addresseeId, owner, dueOn, reference } = item;
    if (dueOn === null) throw Refused.at('words', 'It has no due date');
    return this.changes.make(by, async (change) => {
      const letter = {
        actionId: kind === 'action' ? id : null,
        recommendationId: kind === 'response' ? id : null,
        ...{ addresseeId, ownerId: owner?.id ?? null, dueOn, number: standing.due },
        ...{ ...text, recordedById: by.accountId, recordedAt: change.at },
      };
      const letterId = await this.letters.add(change.tx, letter);
      const drafted = letterId ?? (await this.letters.drafted(change.tx, letter)) ?? 0;
      if (letterId === null) {
        await change.record({ ...subjectOf(drafted, reference), action: 'opened a draft that was there' });
        return drafted;
      }
      await change.record({
        ...subjectOf(drafted, reference),
        action: `drafted the ${letterOrdinal(standing.due)} letter of the chair`,
        after: { ...text },
      });
      return drafted;
    });
  }

  /** The draft goes to nobody; the trail keeps its words. @throws Refused where it went out, or was discarded meanwhile */
  async discard(by: ChangeAuthor, letter: ChairLetterRow): Promise<void> {
    const { letterId, number, addressedTo, toAddress, datedOn, title, words, signedBy } = letter;
    const reference = formatReference(letter.reference);
    await this.changes.make(by, async ({ tx, at, record }: Change) => {
      const { sendings } = await this.letters.lock(tx, letterId);
      if (sendings > 0)
        throw new Refused([{ field: null, message: 'It was sent before, and stays in the register' }]);
      if (!(await this.letters.discard(tx, letterId, at)))
        throw new Refused([{ field: null, message: 'It was discarded already' }]);
      const entry = {
        action: `discarded the draft of the ${letterOrdinal(number)} letter of the chair`,
        before: { addressedTo, toAddress, datedOn, title, words, signedBy },
      };
      await record({ ...subjectOf(letterId, reference), ...entry });
    });
  }

  /** @throws Refused where it went out, ChangedMeanwhile */
  async reword(by: ChangeAuthor, letter: ChairLetterRow, text: LetterText, seen: number): Promise<void> {
    const { letterId, number } = letter;
    const reference = formatReference(letter.reference);
    await this.changes.make(by, async ({ tx, record }: Change) => {
      const { isSent } = await this.letters.lock(tx, letterId);
      const { subject } = subjectOf(letterId, reference);
      await requireUnchanged(
        tx,
        { ...subject, reference: letterName(number, reference) },
        `${LETTERS_PATH}/${letterId}`,
        seen,
      );
      if (isSent) throw Refused.at('words', 'The letter was sent, and cannot be changed');
      await this.letters.reword(tx, letterId, text);
      const { addressedTo, toAddress, datedOn, title, words, signedBy } = letter;
      await record({
        subject,
        action: `worded the ${letterOrdinal(number)} letter of the chair anew`,
        before: { addressedTo, toAddress, datedOn, title, words, signedBy },
        after: { ...text },
      });
    });
  }
}

/** The trail of a letter bears the reference of what it is about. */
export function subjectOf(id: number, reference: string): { readonly subject: Subject } {
  return { subject: { kind: LETTER_SUBJECT, id, reference } };
}

export function letterOrdinal(number: number): string {
  return ['first', 'second', 'third'][number - 1] ?? String(number);
}
