import { Injectable } from '@nestjs/common';

/** Whether the program is about to end, and what it still has to answer before. */
@Injectable()
export class Stopping {
  private isBegun = false;
  private inHand = 0;
  private readonly waiting = new Set<() => void>();

  get hasBegun(): boolean {
    return this.isBegun;
  }

  begin(): void {
    this.isBegun = true;
  }

  /** A request has arrived. @returns what to call once it is answered, or its sender has gone */
  take(): () => void {
    this.inHand += 1;
    return () => {
      this.inHand -= 1;
      if (this.inHand === 0) for (const done of this.waiting) done();
    };
  }

  /** Waits until every request is answered, for so many milliseconds at most. */
  async whenAnswered(atMost: number): Promise<void> {
    if (this.inHand === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, atMost);
      const { waiting } = this;
      waiting.add(done);
      function done() {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
    });
  }
}
