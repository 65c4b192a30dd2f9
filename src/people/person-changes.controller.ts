import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { PersonForm } from './forms/person.form.js';
import { personPath } from './owner.rules.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsService } from './persons.service.js';
import { personFormView } from './views/person-form.view.js';

const FORM = 'people/person-form';

/** What is known of a person is changed. */
@Controller('people/person/:id')
@Allow('keep-council-work')
export class PersonChangesController {
  constructor(
    private readonly queries: PersonsQueries,
    private readonly persons: PersonsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('edit')
  async ask(@Param('id', new IdPipe('Person')) id: number): Promise<Answer> {
    const { name, email } = await this.queries.byId(id);
    const seen = String(await this.history.lastSeen('person', id));
    return page(FORM, personFormView(id, { name, email: email ?? '', seen }));
  }

  @Post('edit')
  async amend(
    @Param('id', new IdPipe('Person')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(PersonForm, body), {
      again: (form, faults) => formAgain(FORM, personFormView(id, form, faults)),
      act: ({ name, email, seen }) =>
        this.persons.amend(author, id, name, email.toLowerCase() || null, Number(seen)),
      done: (_, { name }) => seeOther(personPath(id), `${name} was changed`),
    });
  }
}
