import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { formatReference, parseReference } from '../items/references/reference.rules.js';
import { Allow, KEEPERS } from '../web/access.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { MeasureForm } from './forms/measure.form.js';
import { readMeasure } from './forms/measure-fields.form.js';
import { measurePath } from './measure-subject.js';
import { MeasuresService } from './measures.service.js';
import { newMeasureView } from './views/measure-form.view.js';

const TEMPLATE = 'measures/measure-form';

/** New measures. */
@Controller('measures/new')
@Allow(...KEEPERS)
export class MeasureMakingController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly measures: MeasuresService,
    private readonly clock: Clock,
  ) {}

  /** @param given the reference of a recommendation or an action of which the measure tells */
  @Get()
  async ask(@Query('item') given: unknown): Promise<Answer> {
    const form = new MeasureForm();
    const item = typeof given === 'string' ? parseReference(given) : null;
    if (item) form.item = formatReference(item);
    const typed = { form, baselineOn: null, targetOn: null };
    return page(TEMPLATE, newMeasureView(await this.bodies.scrutinising(), typed));
  }

  @Post()
  async make(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    const { typed, facts, item, faults } = await readMeasure(body, bodies, this.clock.today());
    if (!facts) return formAgain(TEMPLATE, newMeasureView(bodies, typed, faults));
    const made = await orFaults(() => this.measures.add(author, facts, item));
    if (!made.ok) return formAgain(TEMPLATE, newMeasureView(bodies, typed, made.faults));
    return seeOther(measurePath({ slug: made.value }), 'The measure was added');
  }
}
