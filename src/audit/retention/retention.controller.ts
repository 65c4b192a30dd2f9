import { Body, Controller, Get, Post } from '@nestjs/common';
import { isCalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Allow } from '../../web/access.js';
import { Refused } from '../../web/errors.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton, submitTyped } from '../../web/submit-form.js';
import { settingOn } from './retention.rules.js';
import { RetentionService } from './retention.service.js';
import { retentionView } from './retention.view.js';
import { readRetention, type TypedRetention, typedRetention } from './retention-fields.form.js';

const TEMPLATE = 'retention/retention';

/** For how long things are kept; what has run out is shown before it goes. */
@Controller('retention')
@Allow('set-council')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(): Promise<Answer> {
    return page(TEMPLATE, await this.view());
  }

  @Post()
  async decide(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    return submitTyped(await readRetention(body), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(faults, typed)),
      act: ({ setting }) => this.retention.decide(author, setting),
      done: () => seeOther('/retention', 'How long things are kept is saved'),
    });
  }

  @Post('removal')
  async takeOut(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const seenOn = textIn(body, 'seenOn');
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(faults)),
      act: async () => {
        if (!isCalendarDay(seenOn))
          throw Refused.at('seenOn', 'Look at what has run out before you take it out');
        return this.retention.apply(author, seenOn);
      },
      done: (taken) => {
        const total = taken.reduce((sum, { count }) => sum + count, 0);
        return seeOther('/retention', `${total} taken out; the audit log has an entry of it`);
      },
    });
  }

  private async view(faults: readonly FieldError[] = [], typed?: TypedRetention) {
    const [settings, today] = [await this.retention.decided(), this.clock.today()];
    const shown = typed ?? typedRetention(settingOn(settings, today), today);
    return retentionView(await this.retention.preview(), settings, shown, faults);
  }
}
