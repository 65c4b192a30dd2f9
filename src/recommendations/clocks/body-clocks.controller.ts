import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { Config } from '../../config/config.js';
import { chosenClock } from '../../deadlines/clock-event.rules.js';
import { Allow } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { BodyClockForm, BY_KIND } from './body-clock.form.js';
import { bodyClockView } from './body-clock.view.js';
import { BodyClocksService } from './body-clocks.service.js';

const TEMPLATE = 'recommendations/body-clock';

/** Under which rule a body answers. */
@Controller('bodies/:code/clock')
@Allow('keep-register')
export class BodyClocksController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly clocks: BodyClocksService,
    private readonly law: Config,
  ) {}

  @Get()
  async ask(@Param('code') code: string): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const typed = {
      rule: body.clockRule ?? BY_KIND,
      length: body.clockLength ?? '',
      citation: body.clockCitation ?? '',
    };
    return page(TEMPLATE, bodyClockView(body, this.law, typed));
  }

  @Post()
  async choose(
    @Param('code') code: string,
    @Body() sent: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    return submitForm(await readForm(BodyClockForm, sent), {
      again: (form, faults) => formAgain(TEMPLATE, bodyClockView(body, this.law, form, faults)),
      act: ({ rule, length, citation }) => {
        const clock = rule === BY_KIND || rule === '' ? null : chosenClock(rule, length, citation);
        return this.clocks.choose(author, code, clock);
      },
      done: () => seeOther(bodyPath(body.code), 'The rule is chosen for recommendations entered from now on'),
    });
  }
}
