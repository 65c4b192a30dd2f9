import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { parseReference, type ReferenceKind } from '../items/references/reference.rules.js';
import { trendView } from '../reports/trend/trend.view.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { NotFound } from '../web/errors.js';
import { type Answer, page, seeOther } from '../web/page.js';
import { ReadsTogetherInterceptor } from '../web/reads-together.interceptor.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { PublicEvidenceQueries } from './public-evidence.queries.js';
import { PublicLettersQueries } from './public-letters.queries.js';
import { PublicSuccessorsQueries } from './public-successors.queries.js';
import { RegisterQueries } from './register.queries.js';
import {
  type RegisterFilters,
  readRegisterFilters,
  readRegisterPage,
  registerHref,
} from './register-filters.js';
import { RegisterListsService } from './register-lists.service.js';
import { UnchangedPagesInterceptor } from './unchanged-pages.interceptor.js';
import { publicActionView, publicRecommendationView } from './views/public-item.view.js';
import { publicActionsView, publicRecommendationsView } from './views/register-list.view.js';
import { withheldItemView } from './views/withheld.view.js';
import { WithheldQueries } from './withheld.queries.js';

/** Whether the reference of an item is looked for that the other list has. */
function isOfOther({ words }: RegisterFilters, kind: ReferenceKind): boolean {
  return parseReference(words ?? '')?.kind === kind;
}

type QueryString = Readonly<Record<string, unknown>>;

/** What was recommended, what was answered, what happened: for everyone. */
@Controller('register')
@ShowsThePast()
@UseInterceptors(ReadsTogetherInterceptor, UnchangedPagesInterceptor)
@AllowEveryone()
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly withheld: WithheldQueries,
    private readonly evidence: PublicEvidenceQueries,
    private readonly letters: PublicLettersQueries,
    private readonly successors: PublicSuccessorsQueries,
    private readonly lists: RegisterListsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @LimitedForStrangers('search')
  async recommendations(@Query() query: QueryString): Promise<Answer> {
    const filters = readRegisterFilters(query);
    if (isOfOther(filters, 'A')) return seeOther(registerHref('/register/actions', filters));
    const [turn, today] = [readRegisterPage(query), this.clock.today()];
    const [found, choices, outcomes, points] = await Promise.all([
      this.register.recommendations(filters, today, turn),
      this.lists.choices('recommendations'),
      this.register.outcomes(filters, today),
      this.lists.trend(filters, turn, today),
    ]);
    const view = publicRecommendationsView(found, filters, choices, outcomes);
    return page('register/list', { ...view, trend: trendView(points) });
  }

  @Get('actions')
  @LimitedForStrangers('search')
  async actions(@Query() query: QueryString): Promise<Answer> {
    const filters = readRegisterFilters(query);
    if (isOfOther(filters, 'R')) return seeOther(registerHref('/register', filters));
    const [found, choices] = await Promise.all([
      this.register.actions(filters, this.clock.today(), readRegisterPage(query)),
      this.lists.choices('actions'),
    ]);
    return page('register/list', { ...publicActionsView(found, filters, choices), trend: null });
  }

  @Get(':reference')
  async item(@Param('reference') given: string): Promise<Answer> {
    const reference = parseReference(given);
    const today = this.clock.today();
    if (reference?.kind === 'R') {
      const [item, actions, letters, successors] = await Promise.all([
        this.register.recommendation(reference, today),
        this.register.actionsOf(reference, today),
        this.letters.ofItem(reference),
        this.successors.of(reference, today),
      ]);
      if (item) return page('register/item', publicRecommendationView(item, actions, letters, successors));
      const withheld = await this.withheld.one(reference, today);
      if (withheld) return page('register/withheld-item', withheldItemView(withheld));
    }
    if (reference?.kind !== 'A') throw new NotFound(`${given} in the public register`);
    const [action, evidence, letters] = await Promise.all([
      this.register.action(reference, today),
      this.evidence.ofAction(reference, today),
      this.letters.ofItem(reference),
    ]);
    if (!action) throw new NotFound(`${given} in the public register`);
    return page('register/item', publicActionView(action, evidence, letters));
  }
}
