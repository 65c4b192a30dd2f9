import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { UsageError } from '../../config/usage-error.js';
import { type MailboxReading, readMailbox } from './mailbox.js';
import { RepliesService } from './replies.service.js';

/** Milliseconds between two readings. */
const READ_EVERY = 180_000;

/** Reads the mailbox of replies every few minutes where there is one. */
@Injectable()
export class MailboxLoop implements BeforeApplicationShutdown {
  private readonly log = new Logger(MailboxLoop.name);
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<unknown> | null = null;

  constructor(
    private readonly config: Config,
    private readonly replies: RepliesService,
  ) {}

  begin(): void {
    if (this.config.imapUrl === null || this.timer) return;
    this.timer = setInterval(() => void this.readQuietly(), READ_EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.underWay?.catch(() => {});
  }

  /** Reads the mailbox once. @throws UsageError where there is none */
  async read(): Promise<MailboxReading> {
    const { imapUrl } = this.config;
    if (imapUrl === null) throw new UsageError('IMAP_URL is not set: there is no mailbox to read');
    return readMailbox(imapUrl, this.config.imapTls, (source) => this.replies.take(source));
  }

  private async readQuietly(): Promise<void> {
    if (this.underWay) return;
    this.underWay = this.read();
    try {
      await this.underWay;
    } catch (error) {
      this.log.error('The mailbox of replies could not be read', error);
    } finally {
      this.underWay = null;
    }
  }
}
