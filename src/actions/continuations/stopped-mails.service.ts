import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { groupedBy } from '../../database/grouped-by.js';
import type { ContinuationCause } from '../../items/continuations/continuation.rules.js';
import { MailService } from '../../mail/mail.service.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import type { LockedOpenAction } from './open-actions.queries.js';
import { type OwnerAddress, OwnerAddressesQueries } from './owner-addresses.queries.js';
import { stoppedMail } from './stopped.mail.js';

/** Tells owners what they need not do any more. */
@Injectable()
export class StoppedMailsService {
  constructor(
    private readonly addresses: OwnerAddressesQueries,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** One message for each address, of all that was stopped in this change. Whoever has no address is not written to. */
  async write(
    change: Change,
    stopped: readonly LockedOpenAction[],
    cause: ContinuationCause,
    decidedBy: string,
  ): Promise<void> {
    const ownerIds = [...new Set(stopped.flatMap(({ ownerId }) => ownerId ?? []))];
    if (ownerIds.length === 0) return;
    const owners = await this.addresses.of(change.tx, ownerIds, dayInLondon(change.at));
    const byAddress = groupedBy(owners, ({ email }) => email);
    for (const [to, reached] of byAddress) {
      const theirs = stopped.filter(({ ownerId }) => reached.some(({ id }) => id === ownerId));
      const words = this.renderer.render(
        'stopped',
        stoppedMail(nameOf(reached), theirs, cause, decidedBy, this.config.councilName),
      );
      await this.mail.write(change, { key: keyOf(to, theirs, change.at), to, cc: [], ...words });
    }
  }

  async deliver(): Promise<void> {
    await this.mail.deliverForPage();
  }
}

function nameOf([first]: readonly OwnerAddress[]): string {
  return first?.name ?? '';
}

function keyOf(address: string, stopped: readonly LockedOpenAction[], at: Date): string {
  const what = `${stopped.map(({ id }) => id).join(' ')} ${at.toISOString()}`;
  return `stopped:${address}:${createHash('sha256').update(what).digest('hex').slice(0, 16)}`;
}
