import { Controller, Get, Query } from '@nestjs/common';
import { Allow, KEEPERS } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, page } from '../web/page.js';
import { LedgerQueries } from './ledger.queries.js';
import { ledgerView } from './views/ledger.view.js';
import { newestFirst, PAGE_SIZE, readBefore } from './views/newest-first.js';

@Controller('reminders/ledger')
@Allow(...KEEPERS)
export class LedgerController {
  constructor(private readonly ledger: LedgerQueries) {}

  @Get()
  async list(@Query() query: FormBody): Promise<Answer> {
    const before = readBefore(query);
    const rows = await this.ledger.newest(before, PAGE_SIZE + 1);
    return page('reminders/ledger', ledgerView(newestFirst('/reminders/ledger', rows, before)));
  }
}
