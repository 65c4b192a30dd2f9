import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { NotAllowed } from '../../web/errors.js';
import { formFrame } from '../../web/form-frame.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { accountPath } from '../account-path.js';
import { AccountsQueries } from '../accounts.queries.js';
import { FactorKeeping } from './factor-keeping.service.js';

/** An administrator takes a second factor away for somebody who lost theirs. Nobody does it to their own. */
@Controller('accounts/:id/second-factor')
@Allow('manage-accounts')
export class FactorResetsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly keeping: FactorKeeping,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Account')) id: number): Promise<Answer> {
    const { name, hasSecondFactor } = await this.accounts.byId(id);
    if (!hasSecondFactor) return seeOther(accountPath(id), 'They have no second factor');
    return page('accounts/factor-reset', {
      title: 'Remove the second factor',
      frame: formFrame(
        {
          action: `${accountPath(id)}/second-factor`,
          submit: 'Remove the second factor',
          cancel: accountPath(id),
        },
        { caption: name, warning: true },
      ),
    });
  }

  @Post()
  async reset(
    @Param('id', new IdPipe('Account')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    if (viewer.accountId === id)
      throw new NotAllowed('an administrator may not reset their own second factor');
    await this.keeping.reset(author, id);
    return seeOther(accountPath(id), 'The second factor was removed. They were told by email');
  }
}
