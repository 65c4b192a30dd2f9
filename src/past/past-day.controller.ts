import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { AllowEveryone } from '../web/access.js';
import { AS_AT } from '../web/as-at.js';
import type { FormBody } from '../web/form.js';
import { ownAddress } from '../web/own-address.rules.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { PastPages } from '../web/past-pages.service.js';
import { submitTyped } from '../web/submit-form.js';
import { readPastDay } from './past-day.form.js';
import { pastDayView } from './past-day.view.js';

const TEMPLATE = 'past/day';

/** Asks as at which day a page is to be shown, and leads there. */
@Controller('as-at')
@AllowEveryone()
export class PastDayController {
  constructor(
    private readonly clock: Clock,
    private readonly pages: PastPages,
  ) {}

  @Get()
  async choose(@Query() query: FormBody): Promise<Answer> {
    const wanted = this.pageIn(query);
    if (!('on-day' in query)) return page(TEMPLATE, pastDayView(wanted, null, []));
    return submitTyped(readPastDay(query, this.clock.today()), {
      again: (typed, faults) => formAgain(TEMPLATE, pastDayView(wanted, typed, faults)),
      act: ({ day }) => addressAsAt(wanted, day),
      done: (address) => seeOther(address),
    });
  }

  /** Which page is to be shown; the first page of the register where the address names none that shows the past. */
  private pageIn({ page: wanted }: FormBody): string {
    const address = typeof wanted === 'string' ? ownAddress(wanted) : null;
    return address !== null && this.pages.shows(pathOf(address)) ? address : '/';
  }
}

function pathOf(address: string): string {
  return new URL(address, 'http://here').pathname;
}

function addressAsAt(wanted: string, day: string): string {
  const { pathname, searchParams } = new URL(wanted, 'http://here');
  searchParams.set(AS_AT, day);
  return `${pathname}?${searchParams}`;
}
