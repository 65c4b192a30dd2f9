import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { ReminderRunsRepository } from '../reminders/runs/reminder-runs.repository.js';
import { MachineState } from './machine-state.service.js';
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
    private readonly machine: MachineState,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<{ readonly status: Status; readonly mustAct: readonly string[] }> {
    const latest = await this.runs.latest();
    const { failed } = await this.messages.countUnsent(this.clock.now());
    const status: Status = {
      version: programVersion(),
      schema: await this.queries.schema(),
      lastReminderRun: latest?.endedAt ?? null,
      messages: { waiting: await this.queries.waitingMessages(), failed },
      imports: await this.queries.imports(),
      trail: await this.queries.trail(),
      database: await this.queries.database(),
      ...(await this.machine.now()),
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
