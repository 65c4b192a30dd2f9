import { Injectable } from '@nestjs/common';
import { type Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { MailService } from '../../mail/mail.service.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { ItemWordsQueries } from '../item-words.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { RemindersRepository } from '../reminders.repository.js';
import { chairLetterMail } from './chair-letter.mail.js';
import { LETTER_SUBJECT, letterOrdinal, subjectOf } from './chair-letter-drafts.service.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLettersRepository } from './chair-letters.repository.js';
import { LETTERS_PATH, letterName } from './letter-key.rules.js';
import { LettersDueService } from './letters-due.service.js';

/** Lets letters of chairs go out, each once, and enters them in the ledger. */
@Injectable()
export class ChairLetterSendingsService {
  constructor(
    private readonly changes: Changes,
    private readonly letters: ChairLettersRepository,
    private readonly due: LettersDueService,
    private readonly reminders: RemindersRepository,
    private readonly itemWords: ItemWordsQueries,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** @throws Refused where it went out before, has no address, or was answered, put off or held meanwhile */
  async sendByMail(
    by: ChangeAuthor,
    letter: ChairLetterRow,
    today: CalendarDay,
    seen: number,
  ): Promise<void> {
    const { toAddress, copyTo } = letter;
    if (toAddress === null)
      throw Refused.at('way', 'No email address is entered: change the letter, or post it');
    const reason = await this.whyNot(letter, today);
    if (reason !== null) throw Refused.at('way', `It cannot be sent now. ${reason}`);
    const words = await this.itemWords.of([letter]);
    const reference = formatReference(letter.reference);
    const model = chairLetterMail(
      letter,
      reference,
      words.get(keyOfItem(letter)) ?? { text: null, topic: null, isExempt: false },
      daysBetween(today, letter.dueOn),
      this.config.councilName,
    );
    const rendered = this.renderer.render('chair-letter', model);
    await this.changes.make(by, async (change) => {
      const sendings = await this.lockUnchanged(change, letter, seen);
      const key = `chair-letter:${letter.letterId}:${sendings}`;
      const cc = copyTo !== null && copyTo !== toAddress ? [copyTo] : [];
      const message = { key, to: toAddress, cc, replyTo: copyTo, ...rendered };
      const messageId = await this.mail.write(change, message);
      if (messageId === null) throw Refused.at('way', 'It was sent already');
      await this.record(change, by, letter, today, messageId);
    });
    await this.mail.deliverForPage();
  }

  /** @throws Refused where the day is to come or before the due date, or it went out before */
  async notePosted(
    by: ChangeAuthor,
    letter: ChairLetterRow,
    on: CalendarDay,
    today: CalendarDay,
    seen: number,
  ): Promise<void> {
    if (on > today) throw Refused.at('on', 'The day of posting must be today or in the past');
    if (on <= letter.dueOn) throw Refused.at('on', 'The day of posting must be after the due date');
    await this.changes.make(by, async (change) => {
      await this.lockUnchanged(change, letter, seen);
      await this.record(change, by, letter, on, null);
    });
  }

  /** Why the letter is not due any more, in words that begin a sentence; null where it is. */
  async whyNot(letter: ChairLetterRow, today: CalendarDay): Promise<string | null> {
    const matter = await this.due.one(letter, today);
    if (!matter) return 'It was answered, closed or put off meanwhile';
    const { item, standing } = matter;
    if (item.dueOn !== letter.dueOn)
      return 'Its due date has moved, so the letters start again from the new date';
    if (standing.due === null) return standing.reason;
    return standing.due === letter.number ? null : 'A later letter is due now';
  }

  /** What goes out is what its sender read. @returns how often it went out before, in vain */
  private async lockUnchanged(
    { tx }: Change,
    { letterId, number, reference }: ChairLetterRow,
    seen: number,
  ): Promise<number> {
    const { isSent, sendings } = await this.letters.lock(tx, letterId);
    if (isSent) throw Refused.at('way', 'It was sent already');
    const name = letterName(number, formatReference(reference));
    const subject = { kind: LETTER_SUBJECT, id: letterId, reference: name };
    await requireUnchanged(tx, subject, `${LETTERS_PATH}/${letterId}`, seen);
    return sendings;
  }

  private async record(
    change: Change,
    by: ChangeAuthor,
    letter: ChairLetterRow,
    sentOn: CalendarDay,
    messageId: number | null,
  ): Promise<void> {
    const { letterId, kind, id, number, dueOn, ownerId, toAddress, addressedTo } = letter;
    const made = { recordedById: by.accountId, recordedAt: change.at };
    await this.letters.addSending(change.tx, { letterId, sentOn, messageId, ...made });
    const to = messageId === null ? (addressedTo.split('\n')[0] ?? addressedTo) : (toAddress ?? addressedTo);
    const way = messageId === null ? 'by post' : 'by email';
    await this.reminders.add(change.tx, [
      {
        ...{ recipient: to, ownerId, kind: 'letter' as const, stage: `letter-${number}`, dueOn, messageId },
        actionId: kind === 'action' ? id : null,
        recommendationId: kind === 'response' ? id : null,
        addresseeId: letter.addresseeId,
        plannedOn: sentOn,
        reason: `the ${letterOrdinal(number)} letter of the chair, ${way}`,
        recordedAt: change.at,
      },
    ]);
    const reference = formatReference(letter.reference);
    const entry = {
      action: `sent the ${letterOrdinal(number)} letter of the chair ${way}`,
      after: { letter: letterId, to, sentOn, messageId },
    };
    await change.record({ ...entry, ...subjectOf(letterId, reference) });
    const itemKind = kind === 'action' ? 'action' : 'recommendation';
    await change.record({ ...entry, subject: { kind: itemKind, id, reference } });
  }
}
