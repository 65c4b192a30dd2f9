import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { OwnerForm } from './forms/owner.form.js';
import { ownerFacts } from './forms/owner-fields.form.js';
import { ownerPath } from './owner.rules.js';
import { type OwnerOnDay, OwnersQueries } from './owners.queries.js';
import { OwnersService } from './owners.service.js';
import { ownerFormView } from './views/owner-form.view.js';

const TEMPLATE = 'people/owner-form';

/** New posts, teams and outside contacts. */
@Controller('people/owners/new')
@Allow('keep-council-work')
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
    return submitForm(await readForm(OwnerForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, ownerFormView(form, standIns, null, faults)),
      act: (form) => {
        if (form.kind === '') throw new Error('a form without a kind is not valid');
        return this.owners.add(author, form.kind, ownerFacts(form));
      },
      done: (id, { name }) => seeOther(ownerPath(id), `${name} was added`),
    });
  }

  private standIns(): Promise<OwnerOnDay[]> {
    return this.current.current(this.clock.today());
  }
}
