import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { EVERY_LINE, LedgerQueries } from './ledger.queries.js';
import { ledgerView } from './views/ledger.view.js';
import { newestFirst, PAGE_SIZE, readBefore } from './views/newest-first.js';

/** What was written to everybody, or with `to=` to one address. */
@Controller('reminders/ledger')
@Allow('read-council-work')
export class LedgerController {
  constructor(private readonly ledger: LedgerQueries) {}

  @Get()
  @TakenAway('Reminders written', ['Reference', 'For', 'Written to', 'Why', 'What became of it'])
  async list(@Query() query: FormBody): Promise<Answer> {
    const before = readBefore(query);
    const recipient = typeof query.to === 'string' && query.to !== '' ? query.to.slice(0, 320) : null;
    const rows = await this.ledger.newest(before, PAGE_SIZE + 1, { ...EVERY_LINE, recipient });
    const path = recipient ? `/reminders/ledger?to=${encodeURIComponent(recipient)}` : '/reminders/ledger';
    return page('reminders/ledger', ledgerView(newestFirst(path, rows, before), recipient));
  }
}
