import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { ObligationsService } from '../people/obligations.service.js';
import type { Viewer } from '../web/access.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { AccountsQueries } from './accounts.queries.js';
import { Viewers } from './viewers.service.js';
import { type AccountView, accountView } from './views/account.view.js';

/** Gathers the page of an account: to be shown, or shown again with why a change was not made. */
@Injectable()
export class AccountPage {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly history: HistoryQueries,
    private readonly obligations: ObligationsService,
    private readonly viewers: Viewers,
  ) {}

  /** @throws NotFound */
  async of(id: number, viewer: Viewer, faults: readonly FieldError[] = []): Promise<AccountView> {
    const account = await this.queries.byId(id);
    const history = await this.history.of('account', id);
    const obligations = await this.obligations.ofAccount(id);
    return accountView(account, history, obligations, await this.viewers.bodies(), viewer, faults);
  }
}
