import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { AllowEveryone } from '../web/access.js';
import { AS_AT } from '../web/as-at.js';
import { readDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { PastPages } from '../web/past-pages.service.js';
import { pastDayView } from './past-day.view.js';

/** Asks as at which day a page is to be shown, and leads there. */
@Controller('as-at')
@AllowEveryone()
export class PastDayController {
  constructor(
    private readonly clock: Clock,
    private readonly pages: PastPages,
  ) {}

  @Get()
  choose(@Query() query: FormBody): Answer {
    const wanted = this.pageIn(query);
    if (!('on-day' in query)) return page('past/day', pastDayView(wanted, null, []));
    const { day, typed, faults } = readDay(query, 'on', 'The day');
    const future =
      day !== null && day >= this.clock.today()
        ? [{ field: 'on', message: 'The day must be in the past' }]
        : [];
    if (day === null || future.length > 0)
      return formAgain('past/day', pastDayView(wanted, typed, [...faults, ...future]));
    return seeOther(addressAsAt(wanted, day));
  }

  /** Which page is to be shown; the first page of the register where the address names none that shows the past. */
  private pageIn({ page: wanted }: FormBody): string {
    if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return '/';
    return this.pages.shows(new URL(wanted, 'http://here').pathname) ? wanted : '/';
  }
}

function addressAsAt(wanted: string, day: string): string {
  const { pathname, searchParams } = new URL(wanted, 'http://here');
  searchParams.set(AS_AT, day);
  return `${pathname}?${searchParams}`;
}
