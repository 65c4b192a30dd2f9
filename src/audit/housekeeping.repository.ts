import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { KeptFormsRepository } from '../web/kept-forms/kept-forms.repository.js';
import { KeptUploadsRepository } from '../web/kept-uploads/kept-uploads.repository.js';
import { SessionsRepository } from '../web/sessions.repository.js';
import { ThrottleRepository } from '../web/throttle/throttle.repository.js';

/** How long a form that was sent is remembered, in milliseconds: longer than any page stays open. */
const FORMS_ARE_KEPT_FOR = 7 * 86_400_000;

/** Rows that are of no use after a while, and are no part of the record. */
@Injectable()
export class HousekeepingRepository {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly keptForms: KeptFormsRepository,
    private readonly keptUploads: KeptUploadsRepository,
    private readonly throttle: ThrottleRepository,
  ) {}

  /** Removes the forms that were too old at `now`, and what was kept for a while and had run out at the real instant `realNow`. */
  async clear(now: Date, realNow: Date): Promise<void> {
    await this.sessions.clear(realNow);
    await this.keptForms.clear(realNow);
    await this.keptUploads.clear(realNow);
    await this.throttle.clear(realNow);
    const oldest = new Date(now.getTime() - FORMS_ARE_KEPT_FOR);
    await this.database.rows('delete from form_submissions where received_at < $1', [oldest]);
  }
}
