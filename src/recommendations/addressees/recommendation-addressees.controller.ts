import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { readAddresseesForm } from './forms/addressees.form.js';
import { RecommendationAddresseesService } from './recommendation-addressees.service.js';
import { addresseesFormView } from './views/addressees-form.view.js';

const TEMPLATE = 'recommendations/addressees';

/** To whom a recommendation is addressed. */
@Controller('recommendations/:reference/addressees')
@Allow('keep-register')
export class RecommendationAddresseesController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly addressees: RecommendationAddresseesService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.addressees();
    const further = bodies.filter(({ name }) => row.furtherAddressees.includes(name)).map(({ code }) => code);
    const seen = await this.recommendations.lastSeen(row);
    return page(TEMPLATE, addresseesFormView(row, bodies, { addressee: row.addresseeCode, further, seen }));
  }

  @Post()
  async set(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.addressees();
    const named = { kind: 'R', ...row } as const;
    return submitTyped(await readAddresseesForm(body, bodies, row.bodyId), {
      again: (typed, faults) => formAgain(TEMPLATE, addresseesFormView(row, bodies, typed, faults)),
      act: ({ typed, addressees }) => this.addressees.set(author, named, addressees, typed.seen),
      done: () => seeOther(pathOfReference(named), 'Who it is addressed to is saved'),
    });
  }
}
