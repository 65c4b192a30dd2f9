import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';

/** A module that keeps something worked out from the days on which the council does not work. */
export interface ClosedDayFollower {
  /** Puts right what follows from those days, within the change that changed them. @param why in a sentence without its full stop */
  closedDaysChanged(change: Change, why: string): Promise<void>;
}

/** Who follows the days on which the council does not work; each module enters itself. */
@Injectable()
export class ClosedDayFollowers {
  private readonly followers: ClosedDayFollower[] = [];

  add(follower: ClosedDayFollower): void {
    this.followers.push(follower);
  }

  async notify(change: Change, why: string): Promise<void> {
    for (const follower of this.followers) await follower.closedDaysChanged(change, why);
  }
}
