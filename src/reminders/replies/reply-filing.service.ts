import { Injectable } from '@nestjs/common';
import type { EvidenceFile } from '../../actions/action-events.repository.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import { ActionUpdatesService } from '../../actions/updates/action-updates.service.js';
import type { Claim } from '../../actions/updates/claim.rules.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { AddressBouncesRepository } from '../../mail/address-bounces.repository.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { DraftFile } from '../../responses/drafts/response-drafts.repository.js';
import { ResponseDraftsService } from '../../responses/drafts/response-drafts.service.js';
import { Refused } from '../../web/errors.js';
import { MailedRepliesRepository } from './mailed-replies.repository.js';
import type { MailedReplyFile } from './mailed-reply-file.entity.js';
import type { ReplyRow } from './replies.queries.js';
import type { ReplyItems } from './reply-items.service.js';

/** What a clerk files from an answer, and as what. */
export type ReplyFiling = ReplyItems & {
  /** How the actions stand. */
  readonly claim: Claim | '';
  /** What the responses say. */
  readonly decision: ResponseDecision | '';
  /** The files that prove it. */
  readonly fileIds: readonly number[];
  /** Whether it says something else of other items, and waits until that is filed too. */
  readonly waitsOn: boolean;
};

/** Files answers that democratic services has confirmed. */
@Injectable()
export class ReplyFilingService {
  constructor(
    private readonly changes: Changes,
    private readonly replies: MailedRepliesRepository,
    private readonly updates: ActionUpdatesService,
    private readonly drafts: ResponseDraftsService,
    private readonly bounces: AddressBouncesRepository,
  ) {}

  /**
   * Files an answer as an update of each action and as a draft of each formal response.
   * @throws Refused where an action is closed; NotFound where the reply waits no more
   */
  async file(by: By, reply: ReplyRow, filing: ReplyFiling): Promise<void> {
    const fault = faultOf(reply, filing);
    if (fault) throw Refused.at('items', fault);
    await this.changes.make(by, async (change) => {
      const { tx, at } = change;
      await this.replies.lockWaiting(tx, reply.id);
      await this.requireNotFiled(change, reply, filing);
      const brought = await this.replies.filesOf(tx, reply.id);
      const proving = brought.filter(({ id }) => filing.fileIds.includes(id));
      await this.fileUpdates(change, reply, filing, proving.flatMap(evidenceOf));
      await this.fileDrafts(change, reply, filing, brought.flatMap(evidenceOf));
      const decision = { decidedAt: at, decidedBy: by.name };
      if (!filing.waitsOn)
        await this.replies.decide(tx, reply.id, { state: 'confirmed', reason: null, ...decision });
      await this.bounces.clear(tx, reply.fromAddress, at, `An answer from ${reply.fromAddress}`);
      const reason = 'An answer came from there since';
      await this.replies.settleBounces(tx, reply.fromAddress, { state: 'set-aside', reason, ...decision });
    });
  }

  /** An answer waits on where it says something else of other items: what it said of one is filed once. */
  private async requireNotFiled(
    { tx }: Change,
    { id }: ReplyRow,
    { actions, responses }: ReplyFiling,
  ): Promise<void> {
    const filed = await this.replies.filedFrom(tx, id);
    const again =
      actions.find((action) => filed.actionIds.includes(action.id)) ??
      responses.find((row) => filed.recommendationIds.includes(row.id));
    if (again) throw Refused.at('items', `${again.reference} was filed from this answer already`);
  }

  private async fileUpdates(
    change: Change,
    { id: replyId, sender, words }: ReplyRow,
    { actions, claim, dueNow }: ReplyFiling,
    moreFiles: readonly EvidenceFile[],
  ): Promise<void> {
    if (claim === '') return;
    for (const action of actions) {
      const occurrence = claim === 'complete' ? (dueNow.get(action.id) ?? null) : null;
      const said = { claim, words: words || NO_WORDS, occurrence };
      const update = { ...said, forecastOn: null, evidence: null, moreFiles };
      const updateId = await this.updates.sendIn(change, { sentBy: sender, cameBy: 'reply' }, action, update);
      await this.replies.addFilings(change.tx, [{ replyId, updateId, draftId: null }]);
    }
  }

  private async fileDrafts(
    change: Change,
    { id: replyId, sender: sentBy, fromAddress: sentAddress, words: reasons }: ReplyRow,
    { responses, decision }: ReplyFiling,
    files: readonly EvidenceFile[],
  ): Promise<void> {
    if (decision === '') return;
    for (const row of responses) {
      const draft = {
        ...{ recommendationId: row.id, bodyId: row.addresseeId, decision, reasons, sentBy, sentAddress },
        ...{ actionText: null, actionDueOn: null, decidedOn: null, decidedBy: null },
      };
      const draftId = await this.drafts.sendIn(change, row, draft, files.map(draftFileOf));
      await this.replies.addFilings(change.tx, [{ replyId, updateId: null, draftId }]);
    }
  }
}

/** Somebody who has a picture to show need not write. */
const NO_WORDS = 'It came with files and without words.';

function faultOf({ kind, words, files }: ReplyRow, { actions, responses, fileIds }: ReplyFiling) {
  if (kind !== 'answer') return 'It is not an answer from somebody we wrote to';
  if (actions.length + responses.length === 0) return 'Select at least one item that it is about';
  const brought = files.filter(({ id, fault }) => fault === null && fileIds.includes(id));
  if (words === '' && (brought.length === 0 || responses.length > 0))
    return 'It says nothing new. Set it aside';
  const ended = responses.find(({ endedOn }) => endedOn !== null);
  if (ended) return `${ended.reference} is ${ended.state}, so no answer is needed any more`;
  const closed = actions.find(({ state }) => !describeActionState(state).isOpen);
  return closed ? `${closed.reference} is closed, so nothing more is asked` : null;
}

/** Whatever came with a formal response stays with it, whichever of it proves something else. */
function draftFileOf({ filename, mediaType, content, checksum }: EvidenceFile): DraftFile {
  return { filename, mediaType, content, checksum };
}

function evidenceOf({ filename, mediaType, content, checksum }: MailedReplyFile): EvidenceFile[] {
  if (!mediaType || !content || !checksum) return [];
  return [{ title: filename, filename, mediaType, content, checksum, isPublic: false }];
}
