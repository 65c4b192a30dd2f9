import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import type { DraftRow } from '../responses/drafts/response-drafts.queries.js';
import type { DraftFile } from '../responses/drafts/response-drafts.repository.js';
import { type NewDraft, ResponseDraftsService } from '../responses/drafts/response-drafts.service.js';
import { AnswerLinksQueries } from './answer-links.queries.js';
import { type Answerer, byOfAnswerer, nameOfAnswerer } from './answerer.js';
import { LinkMailsService } from './link-mails.service.js';

type Asked = Pick<RecommendationRow, 'id' | 'year' | 'number' | 'addresseeId' | 'endedOn' | 'state'>;
type Sent = Omit<NewDraft, 'recommendationId' | 'bodyId' | 'sentBy' | 'sentAddress'>;

/** Formal responses sent through a link, as drafts. */
@Injectable()
export class AnswerDraftsService {
  constructor(
    private readonly changes: Changes,
    private readonly drafts: ResponseDraftsService,
    private readonly links: AnswerLinksQueries,
    private readonly mails: LinkMailsService,
  ) {}

  /** @param recommendation as the body that answers is asked it */
  async send(answerer: Answerer, recommendation: Asked, draft: Sent): Promise<void> {
    const sentBy = nameOfAnswerer(answerer).replace(/,$/, '');
    await this.changes.make(byOfAnswerer(answerer), (change) =>
      this.drafts.sendIn(change, recommendation, {
        ...draft,
        ...{ recommendationId: recommendation.id, bodyId: recommendation.addresseeId },
        ...{ sentBy, sentAddress: answerer.address },
      }),
    );
  }

  /** Sends drafts that came in one file, which is kept with the first of them; all of them or none. */
  async sendAll(
    answerer: Answerer,
    drafts: readonly { readonly row: Asked; readonly draft: Sent }[],
    file: DraftFile,
  ): Promise<void> {
    const sentBy = nameOfAnswerer(answerer).replace(/,$/, '');
    await this.changes.make(byOfAnswerer(answerer), async (change) => {
      for (const [index, { row, draft }] of drafts.entries()) {
        const whole = {
          ...draft,
          ...{ recommendationId: row.id, bodyId: row.addresseeId, sentBy, sentAddress: answerer.address },
        };
        await this.drafts.sendIn(change, row, whole, index === 0 ? [file] : []);
      }
      return true;
    });
  }

  /** Gives a draft back; its sender gets the words, and a link to send another. @throws Refused where it was ended meanwhile */
  async giveBack(by: By & { readonly accountId: number }, draft: DraftRow, words: string): Promise<void> {
    const { id, reference, recommendationId, sentBy, sentAddress } = draft;
    const last = await this.links.lastFor(sentAddress, recommendationId, draft.addresseeId);
    const items = last ? [{ kind: 'response' as const, id: recommendationId, ownerId: last.ownerId }] : [];
    const mailed = await this.mails.wordsOf(items);
    await this.changes.make(by, async (change) => {
      await this.drafts.returnIn(change, by.accountId, draft, words);
      const mail = {
        key: `response-draft-returned:${id}`,
        subject: `your draft response to ${reference}, please look at it again`,
        paragraphs: [`Democratic services have given back your draft response to ${reference}.`, words],
      };
      const through = last?.delegationId ? { delegationId: last.delegationId } : {};
      await this.mails.write(change, mail, { address: sentAddress, name: sentBy, items, ...through }, mailed);
      return true;
    });
    await this.mails.deliver();
  }
}
