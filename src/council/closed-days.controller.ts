import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { isCalendarDay } from '../calendar/calendar-day.js';
import { Allow } from '../web/access.js';
import { NotFound } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { ClosedDayForm } from './closed-day.form.js';
import { readClosedDay } from './closed-day-fields.form.js';
import { ClosedDaysQueries } from './closed-days.queries.js';
import { ClosedDaysService } from './closed-days.service.js';
import { closedDaysView } from './closed-days.view.js';

const TEMPLATE = 'closed-days/list';

/** Bank holidays that were proclaimed, and the council's closed days. */
@Controller('closed-days')
@Allow('set-council')
export class ClosedDaysController {
  constructor(
    private readonly days: ClosedDaysQueries,
    private readonly keeping: ClosedDaysService,
  ) {}

  @Get()
  async show(): Promise<Answer> {
    return page(TEMPLATE, closedDaysView(await this.days.entered(), { ...new ClosedDayForm(), day: null }));
  }

  @Post()
  async add(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    return submitTyped(await readClosedDay(body), {
      again: async (typed, faults) =>
        formAgain(TEMPLATE, closedDaysView(await this.days.entered(), typed, faults)),
      act: ({ closed }) => this.keeping.add(author, closed),
      done: () =>
        seeOther('/closed-days', 'The day is entered. Open dates in working days are worked out again'),
    });
  }

  @Post(':day/removal')
  async remove(@Param('day') day: string, @Author() author: ChangeAuthor): Promise<Answer> {
    if (!isCalendarDay(day)) throw new NotFound(`The day ${day}`);
    await this.keeping.remove(author, day);
    return seeOther('/closed-days', 'The day is removed. Open dates in working days are worked out again');
  }
}
