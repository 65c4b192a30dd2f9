import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { readAddressees } from './forms/addressees.form.js';
import { RecommendationAddresseesService } from './recommendation-addressees.service.js';
import { addresseesFormView } from './views/addressees-form.view.js';

const TEMPLATE = 'recommendations/addressees';

/** To whom a recommendation is addressed. */
@Controller('recommendations/:reference/addressees')
@Allow(...KEEPERS)
export class RecommendationAddresseesController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly addressees: RecommendationAddresseesService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.addressees();
    const further = bodies.filter(({ name }) => row.furtherAddressees.includes(name)).map(({ code }) => code);
    const typed = { addressee: row.addresseeCode, further };
    const seen = await this.recommendations.lastSeen(row);
    return page(TEMPLATE, addresseesFormView(row, bodies, typed, seen));
  }

  @Post()
  async set(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.addressees();
    const { typed, faults, addressees } = readAddressees(body, bodies, row.bodyId);
    const read = await readForm(ExpectedVersionForm, body);
    if (!read.ok || !addressees) {
      const all = [...faults, ...(read.ok ? [] : read.faults)];
      const { seen } = read.ok ? read.form : read.typed;
      return formAgain(TEMPLATE, addresseesFormView(row, bodies, typed, seen, all));
    }
    const named = { kind: 'R', ...row } as const;
    await this.addressees.set(author, named, addressees, read.form.seen);
    return seeOther(pathOfReference(named), 'To whom it is addressed is saved');
  }
}
