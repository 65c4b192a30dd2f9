import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { AnswerDelegationsQueries } from './answer-delegations.queries.js';
import type { NewLink } from './answer-links.service.js';
import { LinkMailsService } from './link-mails.service.js';

/** Those who answer in another's place hear of what that other was reminded of. */
@Injectable()
export class DelegateMailsService {
  constructor(
    private readonly changes: Changes,
    private readonly delegations: AnswerDelegationsQueries,
    private readonly mails: LinkMailsService,
  ) {}

  /**
   * Writes to whoever answers today in place of `address`, of what the reminder there was about; once a day.
   * @param items what the reminder was about
   */
  async write(by: By, address: string, items: NewLink['items'], on: CalendarDay): Promise<void> {
    for (const delegation of await this.delegations.from(address, on)) {
      const theirs = items.filter(({ kind, id }) =>
        delegation.items.some((each) => each.kind === kind && each.id === id),
      );
      if (theirs.length === 0) continue;
      const words = await this.mails.wordsOf(theirs);
      const { id: delegationId, toAddress, toName, fromName, untilOn } = delegation;
      const mail = {
        key: `delegated:${delegationId}:${on}`,
        subject: `please give an update on this, in place of ${fromName}`,
        paragraphs: [
          `${fromName} has been reminded of the items below. You answer for them until ${spokenDay(untilOn)}.`,
        ],
      };
      const link = { address: toAddress, name: toName, items: theirs, delegationId };
      await this.changes
        .make({ ...by, formToken: null }, async (change) => {
          if ((await this.mails.write(change, mail, link, words)) === null) throw new AlreadyTold();
          await change.record({
            action: `wrote to ${toName}, in place of ${fromName}`,
            subject: { kind: 'delegation', id: delegationId, reference: null },
            after: { recipient: toAddress, plannedOn: on },
          });
          return true;
        })
        .catch((error: unknown) => {
          if (!(error instanceof AlreadyTold)) throw error;
        });
    }
  }
}

/** Breaks off a change that would write nothing, so that no trail is left of it. */
class AlreadyTold extends Error {
  override readonly name = 'AlreadyTold';
}
