import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../../bodies/bodies.queries.js';
import { Clock } from '../../../calendar/clock.js';
import { Allow, type Viewer } from '../../../web/access.js';
import type { FormBody } from '../../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../../web/page.js';
import { may } from '../../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../../web/request-params.decorator.js';
import { submitTyped } from '../../../web/submit-form.js';
import { readRoundDays } from './round-setting.form.js';
import { RoundSettingsQueries } from './round-settings.queries.js';
import { RoundSettingsService } from './round-settings.service.js';
import { ROUND_SETTINGS_PATH, roundSettingFormView, roundSettingsView } from './round-settings.view.js';
import { USUAL_ROUND } from './round-start.rules.js';
import { RoundStartsService } from './round-starts.service.js';

const FORM = 'reminders/round-setting-form';

/** Before whose meetings everybody is asked by itself. */
@Controller('reminders/rounds/settings')
@Allow('keep-council-work')
export class RoundSettingsController {
  constructor(
    private readonly queries: RoundSettingsQueries,
    private readonly settings: RoundSettingsService,
    private readonly starts: RoundStartsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('read-council-work')
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const bodies = await this.bodies.scrutinising(today);
    const coming = await this.starts.coming(today);
    const view = roundSettingsView(
      bodies,
      await this.queries.all(),
      coming,
      today,
      may(viewer, 'keep-council-work'),
    );
    return page('reminders/round-settings', view);
  }

  @Get(':code')
  async ask(@Param('code') code: string): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const { askedDays, deadlineDays } = (await this.queries.all()).get(body.id) ?? USUAL_ROUND;
    const typed = { askedDays: String(askedDays), deadlineDays: String(deadlineDays) };
    return page(FORM, roundSettingFormView(body, typed));
  }

  @Post(':code')
  async set(
    @Param('code') code: string,
    @Body() fields: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    return submitTyped(readRoundDays(fields), {
      again: (typed, faults) => formAgain(FORM, roundSettingFormView(body, typed, faults)),
      act: ({ days }) => this.settings.set(author, body, days),
      done: () => seeOther(ROUND_SETTINGS_PATH, `${body.name}: the setting was saved`),
    });
  }
}
