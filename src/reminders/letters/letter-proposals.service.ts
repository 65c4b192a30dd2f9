import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { daysBetween } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { asRole } from '../../web/permissions.rules.js';
import { CopyReadersQueries } from '../copy-readers.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { MailFactsQueries } from '../mail-facts.queries.js';
import { contactWords } from '../reminder.mail.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import type { LetterText } from './chair-letters.repository.js';
import { letterAddressee } from './letter-addressee.rules.js';
import { LetterFactsQueries } from './letter-facts.queries.js';
import { letterTitle, letterWords } from './letter-words.rules.js';
import type { DueMatter } from './letters-due.service.js';

/** Proposes a letter of the chair: every date in it comes out of the register and the ledger. */
@Injectable()
export class LetterProposalsService {
  constructor(
    private readonly facts: LetterFactsQueries,
    private readonly mailFacts: MailFactsQueries,
    private readonly letters: ChairLettersQueries,
    private readonly readers: CopyReadersQueries,
    private readonly config: Config,
  ) {}

  async propose(
    { item, standing, ladder, owners, calendar }: DueMatter,
    today: CalendarDay,
  ): Promise<LetterText> {
    const { councilName } = this.config;
    const dueOn = item.dueOn ?? today;
    const number = standing.due;
    const about = await this.facts.item(item);
    const mail = (await this.mailFacts.of([item], today)).get(keyOfItem(item));
    if (!about || !mail) throw new Error(`nothing is known of ${item.reference}`);
    const addressee = letterAddressee(item, number, owners, today, councilName);
    const earlier = (await this.letters.ofItem(item, asRole('administrator')))
      .filter((letter) => letter.dueOn === dueOn && letter.addresseeId === item.addresseeId)
      .flatMap(({ sentOn, addressedTo }) =>
        sentOn ? [{ sentOn, to: addressedTo.split('\n')[0] ?? '' }] : [],
      )
      .reverse();
    const chair = (await this.readers.chairs(today)).get(item.bodyId);
    const facts = {
      ...{ kind: item.kind, reference: item.reference, item: about, mail, dueOn, number, earlier },
      owedBy: (item.kind === 'response' ? item.owedBy : item.owner?.name) ?? item.owedBy ?? 'nobody yet',
      daysLeft: daysBetween(today, dueOn),
      events: await this.facts.events(item),
      reminders: await this.facts.reminders(item),
      to: addressee.name,
      replyBy: calendar.add(today, ladder.letterDays ?? 10),
      contact: contactWords(mail.contact).replace(/^Democratic/, 'democratic'),
    };
    return {
      addressedTo: addressee.lines.join('\n'),
      toAddress: addressee.email,
      copyTo: mail.contact?.email ?? null,
      datedOn: today,
      title: letterTitle(facts),
      words: letterWords(facts),
      signedBy: [chair?.name ?? 'The Chair', `Chair of ${mail.bodyName.replace(/^The /, 'the ')}`].join('\n'),
    };
  }
}
