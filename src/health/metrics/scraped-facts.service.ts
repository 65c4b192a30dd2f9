import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { MessagesQueries } from '../../mail/messages.queries.js';
import { ReminderRunsRepository } from '../../reminders/runs/reminder-runs.repository.js';
import { MachineState } from '../machine-state.service.js';
import type { Status } from '../status.rules.js';

/** What is looked up each time that the metrics are asked for: little, for that is every few seconds. */
@Injectable()
export class ScrapedFacts {
  constructor(
    private readonly machine: MachineState,
    private readonly messages: MessagesQueries,
    private readonly runs: ReminderRunsRepository,
    private readonly clock: Clock,
  ) {}

  async machineNow(): Promise<Pick<Status, 'pool' | 'disk'>> {
    return this.machine.now();
  }

  /** @throws Error while the database is away */
  async register(): Promise<{ waiting: number; held: number; failed: number; remindedAt: Date | null }> {
    const unsent = await this.messages.countUnsent(this.clock.now());
    return { ...unsent, remindedAt: (await this.runs.latest())?.endedAt ?? null };
  }
}
