import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { formatReference, parseReference } from '../items/references/reference.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { keptBy } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { MeasureForm } from './forms/measure.form.js';
import { readMeasure } from './forms/measure-fields.form.js';
import { MeasureLinksQueries } from './measure-links.queries.js';
import { measurePath } from './measure-subject.js';
import { MeasuresService } from './measures.service.js';
import { newMeasureView } from './views/measure-form.view.js';

const TEMPLATE = 'measures/measure-form';

/** New measures. */
@Controller('measures/new')
@Allow('keep-register')
export class MeasureMakingController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly measures: MeasuresService,
    private readonly linked: MeasureLinksQueries,
    private readonly clock: Clock,
  ) {}

  /** @param given the reference of a recommendation or an action of which the measure tells */
  @Get()
  async ask(@Query('item') given: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const form = new MeasureForm();
    const item = typeof given === 'string' ? parseReference(given) : null;
    if (item) form.item = formatReference(item);
    const typed = { form, baselineOn: null, targetOn: null };
    return page(TEMPLATE, newMeasureView(keptBy(viewer, await this.bodies.scrutinising()), typed));
  }

  @Post()
  async make(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    return submitTyped(await readMeasure(body, bodies, this.clock.today()), {
      again: (typed, faults) => formAgain(TEMPLATE, newMeasureView(keptBy(viewer, bodies), typed, faults)),
      act: async ({ facts, item }) => {
        if (item) await this.linked.requireItem(item, viewer);
        return this.measures.add(author, facts, item);
      },
      done: (slug) => seeOther(measurePath({ slug }), 'The measure was added'),
    });
  }
}
