import { Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import {
  Author,
  type ChangeAuthor,
  CurrentSession,
  CurrentViewer,
} from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { FactorHolders, isHolder } from '../factors/factor-holder.service.js';
import { FactorKeeping } from '../factors/factor-keeping.service.js';
import { recoveryCodesView } from '../factors/recovery-codes.view.js';
import { SecondFactors } from '../factors/second-factors.service.js';
import { ownFactorsView } from './own-factors.view.js';
import { YOUR_FACTORS } from './your-account.view.js';

const TEMPLATE = 'your-account/second-factor';

/** One’s own second factor. Changing it asks for a proof of who one is that is not old. */
@Controller('your-account/second-factor')
@Allow('have-account')
export class OwnFactorsController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly holders: FactorHolders,
    private readonly keeping: FactorKeeping,
    private readonly config: Config,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, await this.view(viewer));
  }

  @Post('app/removals')
  async removeApp(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() browser: BrowserSession,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(viewer, faults)),
      act: () => this.keeping.removeApp(author, viewer.accountId, this.factors.isDemandedOf(viewer.role)),
      done: () => seeOther(YOUR_FACTORS, 'The app was removed'),
    });
  }

  @Post('passkeys/:id/removals')
  async removePasskey(
    @Param('id', new IdPipe('Passkey')) id: number,
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() browser: BrowserSession,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    const mustHaveOne = this.factors.isDemandedOf(viewer.role);
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(viewer, faults)),
      act: () => this.keeping.removePasskey(author, viewer.accountId, id, mustHaveOne),
      done: () => seeOther(YOUR_FACTORS, 'The passkey was removed'),
    });
  }

  @Post('codes')
  async renewCodes(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    const { accountId, by } = holder;
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(viewer, faults)),
      act: () => this.keeping.renewCodes({ ...by, formToken: null }, accountId),
      done: (codes) => page('second-factor/codes', recoveryCodesView(codes, this.config.councilName, false)),
    });
  }

  private async view({ accountId, role }: Viewer, faults: readonly FieldError[] = []) {
    const factors = await this.factors.of(accountId);
    const passkeys = await this.factors.passkeysOf(accountId);
    return ownFactorsView(factors, passkeys, this.factors.isDemandedOf(role), faults);
  }
}
