import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { keptSecret } from '../../config/kept-secret.js';
import { Database } from '../../database/database.service.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { RemindedItem } from '../by-hand/reminded-item.queries.js';
import { FollowersRepository } from './followers.repository.js';
import type { ItemFollower } from './item-follower.entity.js';
import { isUnfollowToken } from './unfollow-token.js';

/** Who follows what: the mover of a motion, a ward member, a witness with an address. */
@Injectable()
export class FollowersService {
  constructor(
    private readonly changes: Changes,
    private readonly followers: FollowersRepository,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Whoever follows the item now. */
  async of(item: RemindedItem): Promise<ItemFollower[]> {
    return this.followers.of(item);
  }

  /** @throws Refused for an item that is not published, of which nobody could be told anything */
  async follow(
    by: By,
    item: RemindedItem,
    follower: Pick<ItemFollower, 'address' | 'name' | 'accountId'>,
  ): Promise<void> {
    if (!item.isPublished)
      throw Refused.at('address', 'It is not published, so followers would get no news of it');
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.followers.add(tx, item, follower, at);
      await record({
        action: 'added a follower',
        subject: subjectOf(item),
        after: { follower: follower.name },
      });
    });
  }

  /** @throws NotFound */
  async end(by: By, item: RemindedItem, id: number): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const follower = await this.followers.byId(tx, id);
      if (!follower || (follower.actionId ?? follower.recommendationId) !== item.id)
        throw new NotFound('The follower');
      await this.followers.end(tx, id, at);
      await record({
        action: 'took a follower away',
        subject: subjectOf(item),
        before: { follower: follower.name },
      });
    });
  }

  /** The address that a link of one of our mails speaks for. @throws NotFound where it is none */
  async addressOf(id: number, token: string): Promise<string> {
    const secret = this.config.sessionSecret ?? keptSecret(this.config.dataDir);
    const follower = isUnfollowToken(secret, id, token)
      ? await this.followers.byId(this.database.reader, id)
      : null;
    if (!follower) throw new NotFound('The link');
    return follower.address;
  }

  /** Ends everything that this address follows. */
  async endAll(by: By, address: string): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.followers.endAll(tx, address, at);
      await record({
        action: 'ended all that they follow',
        subject: { kind: 'follower', id: 0, reference: address },
      });
    });
  }
}

function subjectOf({ kind, id, reference }: RemindedItem) {
  return { kind: kind === 'action' ? 'action' : 'recommendation', id, reference };
}
