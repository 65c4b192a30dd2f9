import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { CouncilYearsForm } from './council-years.form.js';
import { CouncilYearsQueries } from './council-years.queries.js';
import { CouncilYearsService } from './council-years.service.js';
import { councilYearsView, YEARS_PATH, YEARS_TEMPLATE } from './council-years.view.js';

/** By which years references count. */
@Controller('council-years')
@Allow('set-council')
export class CouncilYearsController {
  constructor(
    private readonly years: CouncilYearsQueries,
    private readonly keeping: CouncilYearsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(): Promise<Answer> {
    return page(YEARS_TEMPLATE, councilYearsView(await this.found(), {}));
  }

  @Post()
  async number(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    return submitForm(await readForm(CouncilYearsForm, body), {
      again: async ({ references }, faults) =>
        formAgain(YEARS_TEMPLATE, councilYearsView(await this.found(), { references }, faults)),
      act: async ({ references }) => {
        if (references) await this.keeping.numberBy(author, references);
      },
      done: () => seeOther(YEARS_PATH, 'New items are now numbered in this way'),
    });
  }

  private async found() {
    return { ...(await this.years.now()), meetings: await this.years.meetings(), today: this.clock.today() };
  }
}
