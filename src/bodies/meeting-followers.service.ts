import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';

/** What became of a body's meetings. */
export type MeetingsChanged = {
  readonly bodyId: number;
  /** In a sentence: “The meeting of the Children's Panel of 7 June 2022 was moved to 21 June 2022”. */
  readonly why: string;
};

/** A module that keeps something worked out from when bodies meet. */
export interface MeetingFollower {
  /** Puts right what follows from the meetings of a body, within the change that changed them. */
  meetingsChanged(change: Change, changed: MeetingsChanged): Promise<void>;
}

/** Those who follow meetings. The modules that do stand above this one, so they name themselves when the program starts. */
@Injectable()
export class MeetingFollowers {
  private readonly followers: MeetingFollower[] = [];

  add(follower: MeetingFollower): void {
    this.followers.push(follower);
  }

  /** Tells each in turn. */
  async notify(change: Change, changed: MeetingsChanged): Promise<void> {
    for (const follower of this.followers) await follower.meetingsChanged(change, changed);
  }
}
