import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../actions/action-row.queries.js';
import { describeActionState } from '../actions/states/action-states.rules.js';
import { ActionUpdatesService, type NewUpdate } from '../actions/updates/action-updates.service.js';
import { CLAIM_LABELS } from '../actions/updates/claim.rules.js';
import type { Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { AddressBouncesRepository } from '../mail/address-bounces.repository.js';
import { MailService } from '../mail/mail.service.js';
import { MailRenderer } from '../mail/mail-renderer.service.js';
import { Refused } from '../web/errors.js';
import { AnswerLinksRepository } from './answer-links.repository.js';
import { type Answerer, byOfAnswerer, nameOfAnswerer } from './answerer.js';

/** How things stand, said through a link. */
@Injectable()
export class AnswerUpdatesService {
  constructor(
    private readonly changes: Changes,
    private readonly updates: ActionUpdatesService,
    private readonly links: AnswerLinksRepository,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly bounces: AddressBouncesRepository,
  ) {}

  /**
   * Keeps an update of an action, and writes a receipt to the address of the link where one is wanted.
   * @throws Refused where the action is closed
   */
  async save(
    answerer: Answerer,
    linkId: number,
    action: ActionRow,
    update: NewUpdate,
    wantsReceipt: boolean,
  ): Promise<number> {
    const { isOpen, label } = describeActionState(action.state);
    if (!isOpen)
      throw Refused.at(
        'claim',
        `${action.reference} is closed (${label.toLowerCase()}): nothing more is asked`,
      );
    const id = await this.changes.make(byOfAnswerer(answerer), async (change) => {
      const sender = { sentBy: nameOfAnswerer(answerer).replace(/,$/, ''), cameBy: 'link' as const };
      const updateId = await this.updates.sendIn(change, sender, action, update);
      await this.links.noteUpdate(change.tx, linkId, updateId, change.at);
      await this.bounces.clear(
        change.tx,
        answerer.address,
        change.at,
        `An answer by the link sent to ${answerer.address}`,
      );
      if (wantsReceipt) await this.writeReceipt(change, answerer, action, update, updateId);
      return updateId;
    });
    if (wantsReceipt) await this.mail.deliverForPage();
    return id;
  }

  /** What is exempt is named by its reference only: receipts are passed on. */
  private async writeReceipt(
    change: Change,
    { name, address }: Answerer,
    { reference, publicity, text }: ActionRow,
    { claim, words, forecastOn, evidence, file, moreFiles = [] }: NewUpdate,
    updateId: number,
  ): Promise<void> {
    const isPublished = publicity === 'published';
    const model = {
      subject: `Receipt: your answer on ${reference}`,
      name,
      reference,
      savedOn: spokenDay(dayInLondon(change.at)),
      asked: isPublished ? text : null,
      claim: CLAIM_LABELS[claim],
      words: isPublished ? words : null,
      forecast: forecastOn && spokenDay(forecastOn),
      evidence: [evidence?.address, file?.filename, ...moreFiles.map(({ filename }) => filename)].filter(
        Boolean,
      ),
    };
    await this.mail.write(change, {
      key: `answer-receipt:${updateId}`,
      to: address,
      cc: [],
      ...this.renderer.render('answer-receipt', model),
    });
  }
}
