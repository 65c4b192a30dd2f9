import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withFaults } from '../../web/submit-form.js';
import { readContinuations } from './continuations.form.js';
import { ContinuationsService } from './continuations.service.js';
import type { OpenAction } from './open-actions.queries.js';
import { type Unsettled, UnsettledQueries } from './unsettled.queries.js';
import { UNSETTLED_PATH, unsettledFormView } from './unsettled.view.js';

const TEMPLATE = 'actions/unsettled-form';

/** What becomes of open actions, decided after their recommendation was rejected or ended. */
@Controller('recommendations/:reference/open-actions/new')
@Allow('keep-register')
export class ContinuationsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly unsettled: UnsettledQueries,
    private readonly continuations: ContinuationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { item, open } = await this.find(reference, viewer);
    return page(TEMPLATE, unsettledFormView(item, open, {}));
  }

  @Post()
  async decide(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { item, open } = await this.find(reference, viewer);
    const { typed, continuations, faults } = readContinuations(body, open);
    const read = withFaults({ ok: true, typed, continuations }, faults);
    return submitTyped(read, {
      again: (said, wrong) => formAgain(TEMPLATE, unsettledFormView(item, open, said, wrong)),
      act: async (right) => {
        await this.continuations.settle(author, item.recommendationId, item, right.continuations);
        await this.continuations.deliver();
      },
      done: () => seeOther(UNSETTLED_PATH, `What happens to the actions of ${item.reference} is recorded`),
    });
  }

  /** @throws NotFound also where nothing is to be decided */
  private async find(reference: Reference, viewer: Viewer): Promise<{ item: Unsettled; open: OpenAction[] }> {
    const { id } = await this.recommendations.named(reference, viewer);
    const asker: Asker = viewer;
    const item = await this.unsettled.of(id, this.clock.today(), asker);
    if (!item) throw new NotFound(`An open action to decide about of ${formatReference(reference)}`);
    return { item, open: await this.continuations.openOf([id], asker) };
  }
}
