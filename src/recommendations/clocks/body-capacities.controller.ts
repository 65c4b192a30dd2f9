import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { Allow } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { ActingCapacitiesQueries } from './acting-capacities.queries.js';
import { ActingCapacitiesService } from './acting-capacities.service.js';
import { ActingCapacityForm, chosenCapacity, NO_OTHER } from './acting-capacity.form.js';
import { actingCapacityView, capacitySaved } from './acting-capacity.view.js';

const TEMPLATE = 'recommendations/acting';

/** In what capacity a panel acts. */
@Controller('bodies/:code/acting')
@Allow('keep-register')
export class BodyCapacitiesController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly capacities: ActingCapacitiesQueries,
    private readonly keeping: ActingCapacitiesService,
  ) {}

  @Get()
  async ask(@Param('code') code: string): Promise<Answer> {
    const body = await this.bodies.byCode(code);
    const actsAs = await this.capacities.ofBody(body.id);
    return page(
      TEMPLATE,
      actingCapacityView({ name: body.name, path: bodyPath(body.code) }, actsAs ?? NO_OTHER),
    );
  }

  @Post()
  async set(
    @Param('code') code: string,
    @Body() sent: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { id, name, ...body } = await this.bodies.byCode(code);
    const path = bodyPath(body.code);
    const subject = { kind: 'body', id, reference: name };
    return submitForm(await readForm(ActingCapacityForm, sent), {
      again: ({ actsAs }, faults) => formAgain(TEMPLATE, actingCapacityView({ name, path }, actsAs, faults)),
      act: (form) => this.keeping.set(author, { bodyId: id }, subject, chosenCapacity(form)),
      done: (moved) => seeOther(path, capacitySaved(moved)),
    });
  }
}
