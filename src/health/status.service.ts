import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { ReminderRunsRepository } from '../reminders/runs/reminder-runs.repository.js';
import { VirusScanner } from '../web/virus-scan/virus-scanner.service.js';
import { programVersion } from './program-version.js';
import { StatusQueries } from './status.queries.js';
import { mustActOn, type Status } from './status.rules.js';

const DAY = 86_400_000;

/** How the program stands, and what somebody must act on. */
@Injectable()
export class StatusService {
  constructor(
    private readonly queries: StatusQueries,
    private readonly messages: MessagesQueries,
    private readonly runs: ReminderRunsRepository,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<{ readonly status: Status; readonly mustAct: readonly string[] }> {
    const latest = await this.runs.latest();
    const { failed } = await this.messages.countUnsent(this.clock.now());
    const isThere = await this.scanner.isThere();
    const status: Status = {
      version: programVersion(),
      schema: await this.queries.schema(),
      lastReminderRun: latest?.endedAt ?? null,
      messages: { waiting: await this.queries.waitingMessages(), failed },
      imports: await this.queries.imports(),
      trail: await this.queries.trail(),
      ...(isThere !== null && { virusScanner: isThere ? 'up' : 'down' }),
    };
    const dayAgo = new Date(this.clock.now().getTime() - DAY);
    const mustAct = mustActOn(status, {
      today: this.clock.today(),
      remindedOn: latest?.plannedOn ?? null,
      waitingLong: await this.messages.countWaitingSince(dayAgo),
    });
    return { status, mustAct };
  }
}
