import { Body, Controller, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { CouncilYearsQueries } from './council-years.queries.js';
import { CouncilYearsService } from './council-years.service.js';
import { councilYearsView, YEARS_PATH, YEARS_TEMPLATE } from './council-years.view.js';

/** The days of annual meetings. */
@Controller('council-years/annual-meetings')
@Allow('set-council')
export class AnnualMeetingsController {
  constructor(
    private readonly years: CouncilYearsQueries,
    private readonly keeping: CouncilYearsService,
    private readonly clock: Clock,
  ) {}

  @Post()
  async enter(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const { day, typed, faults } = readDay(body, 'heldOn', 'Day of the annual meeting');
    const read = day ? { ok: true as const, typed, day } : { ok: false as const, typed, faults };
    return submitTyped(read, {
      again: async (heldOn: TypedDay, wrong) =>
        formAgain(YEARS_TEMPLATE, councilYearsView(await this.found(), { heldOn }, wrong)),
      act: async (right) => this.keeping.keepMeeting(author, right.day),
      done: () => seeOther(YEARS_PATH, 'The day of the annual meeting is entered'),
    });
  }

  private async found() {
    return { ...(await this.years.now()), meetings: await this.years.meetings(), today: this.clock.today() };
  }
}
