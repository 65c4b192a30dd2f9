import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { BodiesRepository } from '../../bodies/bodies.repository.js';
import { Config } from '../../config/config.js';
import { type ClockOfItem, ruleOf } from '../../deadlines/clock-event.rules.js';
import { clockRuleLabel } from '../../deadlines/clock-rule-names.rules.js';
import { BodyClocksRepository } from './body-clocks.repository.js';
import { defaultClock } from './default-clock.rules.js';

/** Under which rule a body answers what will be recommended to it. */
@Injectable()
export class BodyClocksService {
  constructor(
    private readonly clocks: BodyClocksRepository,
    private readonly bodies: BodiesRepository,
    private readonly changes: Changes,
    private readonly law: Config,
  ) {}

  /**
   * Chooses the rule for recommendations that are entered from now on; those in the register keep theirs.
   * @param clock null leaves it to the kind of the body
   * @throws NotAPeriod for a local rule without a length
   * @throws NotFound
   */
  async choose(by: By, code: string, clock: ClockOfItem | null): Promise<void> {
    if (clock) ruleOf(clock);
    await this.changes.make(by, async ({ tx, record }) => {
      const body = await this.clocks.lock(tx, code);
      const { clockRule = null, clockLength = null, clockCitation = null } = clock ?? {};
      await this.bodies.change(tx, body.id, { clockRule, clockLength, clockCitation });
      const chosen = { ...body, clockRule, clockLength, clockCitation };
      await record({
        action: 'chose the rule under which it answers',
        subject: { kind: 'body', id: body.id, reference: body.name },
        before: asFacts(defaultClock(body, this.law)),
        after: asFacts(defaultClock(chosen, this.law)),
      });
    });
  }
}

function asFacts({ clockRule, clockLength, clockCitation = null }: ClockOfItem) {
  return { rule: clockRuleLabel({ clockRule, clockLength }), length: clockLength, citation: clockCitation };
}
