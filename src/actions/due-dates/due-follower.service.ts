import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import {
  type MeetingFollower,
  MeetingFollowers,
  type MeetingsChanged,
} from '../../bodies/meeting-followers.service.js';
import { actionSubject } from '../action-subject.js';
import { DueDatesRepository } from './due-dates.repository.js';

/** Moves what is due at a body's meetings with them. */
@Injectable()
export class DueFollower implements MeetingFollower, OnModuleInit {
  constructor(
    private readonly followers: MeetingFollowers,
    private readonly dueDates: DueDatesRepository,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** One entry in the trail for each action that moved, saying why. */
  async meetingsChanged(change: Change, { bodyId, why }: MeetingsChanged): Promise<void> {
    const actions = await this.dueDates.following(change.tx, bodyId);
    const moved = await this.dueDates.moved(change.tx, actions);
    await this.dueDates.keep(change.tx, moved);
    for (const { id, dueOn } of moved) {
      const action = actions.find((each) => each.id === id);
      if (!action) continue;
      await change.record({
        action: 'moved the due date with a meeting',
        subject: actionSubject(action),
        before: { dueOn: action.dueOn },
        after: { dueOn },
        note: why,
      });
    }
  }
}
