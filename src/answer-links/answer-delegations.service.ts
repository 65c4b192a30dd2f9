import { Injectable } from '@nestjs/common';
import { ActionsQueries } from '../actions/actions.queries.js';
import type { By, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Clock, dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import { NotFound, Refused } from '../web/errors.js';
import { delegationFault, type WantedDelegation } from './answer-delegation.rules.js';
import type { CurrentDelegation } from './answer-delegations.queries.js';
import type { AnswerableItem } from './answer-link-opening.service.js';
import { AnswerLinksRepository } from './answer-links.repository.js';
import { type Answerer, byOfAnswerer } from './answerer.js';
import { LinkMailsService } from './link-mails.service.js';
import { LINK_READER } from './link-reader.js';

type DelegatedItem = AnswerableItem & { readonly reference: string };

/** Somebody else answers for a while. The owner stays the owner. */
@Injectable()
export class AnswerDelegationsService {
  constructor(
    private readonly changes: Changes,
    private readonly links: AnswerLinksRepository,
    private readonly mails: LinkMailsService,
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends somebody a link of their own for these items, and tells the address that answers for them. What is exempt is left to its
   * owner: nobody knows the address.
   * @throws Refused where nothing is left, or the address or the day cannot be
   */
  async delegate(
    answerer: Answerer,
    wanted: WantedDelegation,
    items: readonly AnswerableItem[],
  ): Promise<void> {
    const open = await this.fitToPass(items);
    if (open.length === 0)
      throw Refused.at(
        'items',
        'Select at least one. Exempt items stay with their owner: ask democratic services',
      );
    const { toName, toAddress, untilOn } = wanted;
    const words = await this.mails.wordsOf(open);
    await this.changes.make(byOfAnswerer(answerer), async (change) => {
      const { tx, at, record } = change;
      const madeToday = await this.links.delegationsSince(tx, answerer.address, at);
      const fault = delegationFault(wanted, answerer.address, dayInLondon(at), madeToday);
      if (fault) throw new Refused([fault]);
      const delegationId = await this.links.addDelegation(tx, {
        ...{ fromName: answerer.name, fromAddress: answerer.address, toName, toAddress, untilOn },
        ...{ delegatedAt: at, endedAt: null, endedBy: null },
      });
      const until = spokenDay(untilOn);
      const toDelegate = {
        key: `answer-delegation:${delegationId}`,
        subject: `you answer in place of ${answerer.name} until ${until}`,
        paragraphs: [
          `${answerer.name} (${answerer.address}) has asked us to let you give updates on the items below, until ${until}.`,
          'You do not need a password. What you write is shown under your name. If this is a mistake, ignore this email and nothing will happen.',
        ],
      };
      const link = { address: toAddress, name: toName, items: open, delegationId };
      await this.mails.write(change, toDelegate, link, words);
      await this.mails.write(
        change,
        ownersNotice(delegationId, answerer.name, wanted, open),
        {
          ...{ address: answerer.address, name: answerer.name, items: [] },
        },
        [],
      );
      for (const item of open) {
        await record({
          action: 'let somebody else answer',
          subject: subjectOf(item),
          after: { answeredBy: `${toName} (${toAddress})`, untilOn },
        });
      }
      return true;
    });
    await this.mails.deliver();
  }

  /** Ends it before its day. @throws NotFound, Refused where it has ended already */
  async end(by: By, delegation: CurrentDelegation): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const isEnded = await this.links.endDelegation(tx, delegation.id, at, by.name);
      if (!isEnded) throw new NotFound('This arrangement');
      for (const item of delegation.items) {
        await record({
          action: 'ended that somebody else answers',
          subject: subjectOf(item),
          before: {
            answeredBy: `${delegation.toName} (${delegation.toAddress})`,
            untilOn: delegation.untilOn,
          },
        });
      }
      return true;
    });
  }

  private async fitToPass(items: readonly AnswerableItem[]): Promise<DelegatedItem[]> {
    const today = this.clock.today();
    const idsOf = (wanted: AnswerableItem['kind']) =>
      items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const [actions, responses] = await Promise.all([
      this.actions.byIds(idsOf('action'), today, LINK_READER.ofAllElse),
      this.recommendations.byIds(idsOf('response'), today, LINK_READER.ofAllElse),
    ]);
    return items.flatMap((item) => {
      const rows = item.kind === 'action' ? actions : responses;
      const row = rows.find(({ id }) => id === item.id);
      return row && row.publicity !== 'exempt' ? [{ ...item, reference: row.reference }] : [];
    });
  }
}

function ownersNotice(
  delegationId: number,
  name: string,
  { toName, toAddress, untilOn }: WantedDelegation,
  items: readonly DelegatedItem[],
) {
  const references = items.map(({ reference }) => reference).join(', ');
  return {
    key: `answer-delegation-notice:${delegationId}`,
    subject: `${toName} answers in place of ${name}`,
    paragraphs: [
      `Until ${spokenDay(untilOn)} ${toName} (${toAddress}) may answer on ${references}. You can still answer too, and you are still the owner.`,
      'If you did not arrange this, open the link in our latest email, end the arrangement there and tell democratic services.',
    ],
  };
}

function subjectOf({ kind, id, reference }: Pick<DelegatedItem, 'kind' | 'id' | 'reference'>): Subject {
  return { kind: kind === 'action' ? 'action' : 'recommendation', id, reference };
}
