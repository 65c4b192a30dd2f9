import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { MailService } from '../../mail/mail.service.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { asRole } from '../../web/permissions.rules.js';
import { digestMail } from './digest.mail.js';
import { type DigestReader, DigestsQueries } from './digests.queries.js';

/** Writes to chairs and clerks who want it what a meeting finds open, once for each meeting. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly changes: Changes,
    private readonly queries: DigestsQueries,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** @param on a working day shortly before the meeting */
  async write(by: By, reader: DigestReader, on: CalendarDay): Promise<void> {
    const { meetingId, address, bodyId, bodyName, heldOn } = reader;
    const items = await this.queries.items(
      bodyId,
      on,
      asRole(reader.isKeeper ? 'democratic-services' : 'member'),
    );
    const words = this.renderer.render('digest', digestMail(reader, items, on, this.config));
    const unsubscribePath = '/reminders/preferences/mine';
    await this.changes.make({ ...by, formToken: null }, async (change) => {
      const key = `digest:${meetingId}:${address}`;
      const messageId = await this.mail.write(change, {
        key,
        to: address,
        cc: [],
        unsubscribePath,
        ...words,
      });
      await change.record({
        action: 'wrote the digest before a meeting',
        subject: { kind: 'message', id: messageId ?? 0, reference: address },
        after: { body: bodyName, heldOn },
      });
    });
  }
}
