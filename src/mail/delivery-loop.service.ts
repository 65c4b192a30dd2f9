import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MailService } from './mail.service.js';

/** Milliseconds between two looks for what is due. */
const EVERY = 15_000;
/** A mail server that is away is asked ever less often, up to so many looks apart. */
const MOST_LOOKS_LEFT_OUT = 20;

/**
 * The server sends by itself what was put off or left behind, also by a copy that died. It is begun where the program serves, not by
 * commands, which do what they were asked for.
 */
@Injectable()
export class DeliveryLoop implements OnModuleDestroy {
  private readonly log = new Logger(DeliveryLoop.name);
  private timer: NodeJS.Timeout | null = null;
  private timesAway = 0;
  private looksToLeaveOut = 0;

  constructor(private readonly mail: MailService) {}

  begin(): void {
    this.timer ??= setInterval(() => void this.look(), EVERY).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Sends what is due, and says in the log where that cannot be. */
  async look(): Promise<void> {
    if (this.looksToLeaveOut > 0) {
      this.looksToLeaveOut -= 1;
      return;
    }
    try {
      const isThere = await this.mail.deliverDue();
      if (isThere === null) return;
      this.timesAway = isThere ? 0 : this.timesAway + 1;
      this.looksToLeaveOut = isThere ? 0 : Math.min(2 ** (this.timesAway - 1), MOST_LOOKS_LEFT_OUT);
    } catch (error) {
      this.log.error('Messages could not be sent', error);
    }
  }
}
