import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { keptSecret } from '../../config/kept-secret.js';
import { MailService } from '../../mail/mail.service.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { followedMail } from './followed.mail.js';
import { FollowersRepository } from './followers.repository.js';
import type { Happening } from './happenings.queries.js';
import { unfollowToken } from './unfollow-token.js';

/** Writes to followers what happened to what they follow. */
@Injectable()
export class FollowerMailsService {
  constructor(
    private readonly changes: Changes,
    private readonly followers: FollowersRepository,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** One mail to one address. @param happenings of that address alone, which nobody told them before */
  async write(by: By, happenings: readonly Happening[], on: CalendarDay): Promise<void> {
    const [first] = happenings;
    if (!first) return;
    const { address, followerId } = first;
    const until = happenings.reduce(
      (last, { recordedAt }) => (recordedAt > last ? recordedAt : last),
      first.recordedAt,
    );
    const unsubscribePath = `/unfollow/${followerId}/${unfollowToken(this.secret, followerId)}`;
    const words = this.renderer.render('followed', followedMail(happenings, this.config, unsubscribePath));
    await this.changes.make({ ...by, formToken: null }, async (change) => {
      const key = `followed:${on}:${address}`;
      const messageId = await this.mail.write(change, {
        key,
        to: address,
        cc: [],
        unsubscribePath,
        ...words,
      });
      if (messageId !== null)
        await this.followers.told(change.tx, [...new Set(happenings.map((each) => each.followerId))], until);
      await change.record({
        action: 'told a follower what happened',
        subject: { kind: 'message', id: messageId ?? 0, reference: address },
        after: { references: [...new Set(happenings.map(({ reference }) => reference))].join(', ') },
      });
    });
  }

  private get secret(): string {
    return this.config.sessionSecret ?? keptSecret(this.config.dataDir);
  }
}
