import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, INSIDERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { byOf } from '../web/by.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import type { ActionBefore } from './action-rights.service.js';
import { ActionRightsService } from './action-rights.service.js';
import { ActionUpdatesService } from './action-updates.service.js';
import { ActionUpdateForm } from './forms/action-update.form.js';
import { formFaults } from './forms/form-faults.js';
import { actionUpdateFormView } from './views/action-update-form.view.js';
import { actionPath } from './views/action-words.js';

const TEMPLATE = 'actions/update-form';

/** What owners say of their actions, or what is entered for them. */
@Controller('actions/:reference/updates')
@Allow(...INSIDERS)
export class ActionUpdatesController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly updates: ActionUpdatesService,
  ) {}

  @Get('new')
  async ask(@Param('reference') reference: string, @Req() request: FastifyRequest): Promise<Answer> {
    const found = await this.find(reference, request);
    return page(TEMPLATE, actionUpdateFormView(found.action, howOf(found), new ActionUpdateForm(), null));
  }

  @Post('new')
  async write(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const found = await this.find(reference, request);
    const { action } = found;
    const forecastOn = readDay(body, 'forecastOn', 'Forecast', true);
    const read = await readForm(ActionUpdateForm, body);
    const faults = formFaults(read.ok ? [] : read.faults, forecastOn.faults);
    if (!read.ok || !read.form.claim || faults.length > 0) {
      const typed = read.ok ? read.form : read.typed;
      return formAgain(TEMPLATE, actionUpdateFormView(action, howOf(found), typed, forecastOn.typed, faults));
    }
    const { claim, words, evidenceTitle, evidenceAddress } = read.form;
    await this.updates.write(byOf(request), action, howOf(found), {
      claim,
      words,
      forecastOn: forecastOn.day,
      evidence: evidenceAddress ? { title: evidenceTitle, address: evidenceAddress } : null,
    });
    return seeOther(actionPath(action), `Your update on ${action.reference} was saved`);
  }

  private find(reference: string, request: FastifyRequest): Promise<ActionBefore> {
    return this.rights.findFor(viewerOf(request), reference, 'mayUpdate');
  }
}

function howOf({ rights }: ActionBefore): 'as-owner' | 'for-owner' {
  return rights.mayUpdate === 'as-owner' ? 'as-owner' : 'for-owner';
}
