import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow, KEEPERS } from '../web/access.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.js';
import { OwnerForm } from './forms/owner.form.js';
import { ownerFacts } from './forms/owner-fields.form.js';
import { ownerPath } from './owner.rules.js';
import { type OwnerOnDay, OwnersQueries } from './owners.queries.js';
import { OwnersService } from './owners.service.js';
import { ownerFormView } from './views/owner-form.view.js';

const TEMPLATE = 'people/owner-form';

/** New posts, teams and outside contacts. */
@Controller('people/owners/new')
@Allow(...KEEPERS)
export class OwnerMakingController {
  constructor(
    private readonly owners: OwnersService,
    private readonly current: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page(TEMPLATE, ownerFormView(new OwnerForm(), await this.standIns(), null));
  }

  @Post()
  async add(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const standIns = await this.standIns();
    const read = await readForm(OwnerForm, body);
    if (!read.ok) return formAgain(TEMPLATE, ownerFormView(read.typed, standIns, null, read.faults));
    const { form } = read;
    if (form.kind === '') throw new Error('a form without a kind is not valid');
    const { kind } = form;
    const added = await orFaults(() => this.owners.add(author, kind, ownerFacts(form)));
    if (!added.ok) return formAgain(TEMPLATE, ownerFormView(form, standIns, null, added.faults));
    return seeOther(ownerPath(added.value), `${form.name} was added`);
  }

  private standIns(): Promise<OwnerOnDay[]> {
    return this.current.current(this.clock.today());
  }
}
