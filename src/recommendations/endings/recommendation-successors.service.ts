import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { AddresseesRepository } from '../addressees/addressees.repository.js';
import { detailsIn } from '../details/recommendation-details.rules.js';
import type { Recommendation } from '../recommendation.entity.js';
import { RecommendationsRepository } from '../recommendations.repository.js';
import type { MeetingDecision } from './recommendation-endings.repository.js';

/** The wording of what comes of others. */
export type NewWording = { readonly label: string | null; readonly text: string };

/** New recommendations that come of others when a panel splits or merges them. */
@Injectable()
export class RecommendationSuccessors {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly addressees: AddresseesRepository,
    private readonly meetings: MeetingsRepository,
    private readonly links: ItemLinksRepository,
  ) {}

  /**
   * Enters one in the register. It has the body, the clock's rule and the papers' publicity of what it comes of, where they differ the
   * first one's rule and the most guarded publicity; its clock starts with a notice of its own.
   * @returns its reference
   */
  async make(
    change: Change,
    sources: readonly [Recommendation, ...Recommendation[]],
    { label, text }: NewWording,
    { bodyId, heldOn }: MeetingDecision,
  ): Promise<string> {
    const [first, ...others] = sources;
    const asked = await this.addressees.of(
      change.tx,
      sources.map(({ id }) => id),
    );
    const all = [...sources.map(({ addresseeId }) => addresseeId), ...asked];
    const [added] = await this.recommendations.add(change, [
      {
        ...detailsIn(first),
        label,
        text,
        bodyId: first.bodyId,
        addresseeId: first.addresseeId,
        furtherAddresseeIds: [...new Set(all)].filter((id) => id !== first.addresseeId),
        meetingId: await this.meetings.on(change, bodyId, heldOn),
        documentId: null,
        quote: null,
        startOffset: null,
        endOffset: null,
        madeOn: heldOn,
        clockRule: first.clockRule,
        clockLength: first.clockLength,
        clockCitation: first.clockCitation,
        tags: together(sources.map(({ tags }) => tags)),
        wards: together(sources.map(({ wards }) => wards)),
        ...guarded(sources),
      },
    ]);
    if (!added) throw new Error('no recommendation was entered');
    for (const { id } of sources) {
      await this.links.add(change, {
        kind: others.length > 0 ? 'merged-from' : 'split-from',
        from: { kind: 'recommendation', id: added.id },
        to: { kind: 'recommendation', id },
        note: null,
        linkedOn: heldOn,
      });
    }
    return added.reference;
  }
}

function together(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** The most guarded of them decides; the summary was written for the public and stays true of a part. */
function guarded(sources: readonly Recommendation[]): {
  publicity: Publicity;
  exemptGround: ExemptGround | null;
  publicSummary: string | null;
} {
  const rank = ({ publicity }: Recommendation) => PUBLICITIES.indexOf(publicity);
  const [most] = [...sources].sort((one, other) => rank(other) - rank(one));
  if (!most) throw new Error('nothing comes of nothing');
  const { publicity, exemptGround, publicSummary } = most;
  return { publicity, exemptGround, publicSummary };
}
