import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { Ended, NotFound } from '../../web/errors.js';
import { RemindedItemQueries } from '../by-hand/reminded-item.queries.js';
import type { LetterText } from './chair-letters.repository.js';
import { LetterProposalsService } from './letter-proposals.service.js';
import { type DueMatter, LettersDueService } from './letters-due.service.js';

/** Finds of what an address names whether a letter is due, and proposes it. */
@Injectable()
export class LetterMattersService {
  constructor(
    private readonly items: RemindedItemQueries,
    private readonly due: LettersDueService,
    private readonly proposals: LetterProposalsService,
  ) {}

  /**
   * @param addressee the id of the body that owes the response, as the address has it; nothing for an action
   * @throws NotFound, Ended where no letter is due about it
   */
  async proposal(
    reference: Reference,
    addressee: unknown,
    today: CalendarDay,
  ): Promise<{ readonly due: DueMatter; readonly text: LetterText }> {
    const { kind, id, path } = await this.items.find(reference);
    const isNumber = typeof addressee === 'string' && /^[1-9]\d{0,8}$/.test(addressee);
    if (kind === 'action' ? addressee !== undefined : !isNumber)
      throw new NotFound(`A letter about ${formatReference(reference)} to that body`);
    const addresseeId = kind === 'action' ? null : Number(addressee);
    const matter = await this.due.one({ kind, id, addresseeId }, today);
    const name = formatReference(reference);
    if (!matter) throw new Ended(`No letter is due about ${name}`, path);
    const { standing, ...rest } = matter;
    if (standing.due === null) throw new Ended(`No letter is due about ${name}: ${standing.reason}`, path);
    const due = { ...rest, standing };
    return { due, text: await this.proposals.propose(due, today) };
  }
}
