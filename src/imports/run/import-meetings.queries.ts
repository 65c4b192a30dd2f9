import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ExistingMeeting, ExistingMeetings } from './existing-meetings.js';

/** Meetings to which what a sheet says belongs. */
@Injectable()
export class ImportMeetingsQueries {
  /** All meetings of these bodies. */
  async ofBodies(tx: EntityManager, bodyIds: readonly number[]): Promise<ExistingMeetings> {
    const meetings: ExistingMeeting[] = await tx.query(
      'select id, body_id as "bodyId", held_on as "heldOn" from meetings where body_id = any($1) order by held_on, id',
      [[...new Set(bodyIds)]],
    );
    return new ExistingMeetings(meetings);
  }
}
