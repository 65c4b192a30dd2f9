import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { OwnerForm } from './forms/owner.form.js';
import { ownerFacts } from './forms/owner-fields.form.js';
import { ownerPath } from './owner.rules.js';
import { type OwnerOnDay, OwnersQueries } from './owners.queries.js';
import { OwnersService } from './owners.service.js';
import { ownerFormView } from './views/owner-form.view.js';

const FORM = 'people/owner-form';

/** What is known of a post, a team or an outside contact is changed. */
@Controller('people/owners/:id')
@Allow('keep-council-work')
export class OwnerChangesController {
  constructor(
    private readonly queries: OwnersQueries,
    private readonly owners: OwnersService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('edit')
  async ask(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    const { kind, name, directorate, organisation, email, fallbackId, reportsToId } =
      await this.queries.byId(id);
    const typed = {
      kind,
      name,
      directorate: directorate ?? '',
      organisation: organisation ?? '',
      email: email ?? '',
      fallback: fallbackId === null ? '' : String(fallbackId),
      reportsTo: reportsToId === null ? '' : String(reportsToId),
    };
    const seen = String(await this.history.lastSeen('owner', id));
    return page(FORM, ownerFormView(typed, await this.standIns(id), { id, seen }));
  }

  @Post('edit')
  async amend(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { kind } = await this.queries.byId(id);
    const standIns = await this.standIns(id);
    return submitForm(await readForm(OwnerForm, { ...body, kind }), {
      again: (form, faults) =>
        formAgain(FORM, ownerFormView(form, standIns, { id, seen: String(form.seen) }, faults)),
      act: (form) => this.owners.amend(author, id, ownerFacts(form), Number(form.seen)),
      done: (_, { name }) => seeOther(ownerPath(id), `${name} was changed`),
    });
  }

  /** Who may stand in: everybody else of today. */
  private async standIns(id: number): Promise<OwnerOnDay[]> {
    const current = await this.queries.current(this.clock.today());
    return current.filter((owner) => owner.id !== id);
  }
}
