import { Clock } from '../../src/calendar/clock.js';

/** A clock that stands at noon of the day it is set to, a little later each time it is asked. */
export class TestClock extends Clock {
  private instant: number;

  constructor(today: string) {
    super();
    this.instant = noonOf(today);
  }

  set(today: string): void {
    this.instant = noonOf(today);
  }

  /** Lets so many minutes pass. */
  pass(minutes: number): void {
    this.instant += minutes * 60_000;
  }

  override now(): Date {
    this.instant += 1;
    return new Date(this.instant);
  }
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
