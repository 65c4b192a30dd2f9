import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { ReferencePipe } from '../items/references/reference.pipe.js';
import type { Reference } from '../items/references/reference.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { type Answer, page } from '../web/page.js';
import { may } from '../web/permissions.rules.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { RemindedItemQueries } from './by-hand/reminded-item.queries.js';
import { ReminderHoldsQueries } from './holds/reminder-holds.queries.js';
import { ItemRemindersService } from './item-reminders.service.js';
import { EVERY_LINE, LedgerQueries } from './ledger.queries.js';
import { ChairLettersQueries } from './letters/chair-letters.queries.js';
import { itemRemindersView } from './views/item-reminders.view.js';

const MOST_LINES = 200;

/** What was written about one item, to whom, why and what became of it; and what comes next. */
@Controller('reminders/items/:reference')
@Allow('read-workings')
export class ItemRemindersController {
  constructor(
    private readonly items: RemindedItemQueries,
    private readonly reminders: ItemRemindersService,
    private readonly holds: ReminderHoldsQueries,
    private readonly ledger: LedgerQueries,
    private readonly letters: ChairLettersQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    const { kind, id } = item;
    const today = this.clock.today();
    const next = await this.reminders.next(kind, id, today);
    const holds = await this.holds.from(today);
    const own = holds.filter((hold) => (kind === 'action' ? hold.actionId : hold.recommendationId) === id);
    const rows = await this.ledger.newest(null, MOST_LINES, { ...EVERY_LINE, item: { kind, id } });
    const letters = await this.letters.ofItem({ kind, id }, asker);
    const opensMessages = may(asker, 'read-council-work');
    return page('reminders/item', itemRemindersView(item, next, own, rows, letters, opensMessages));
  }
}
