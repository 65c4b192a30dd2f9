import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { parseReference, type ReferenceKind } from '../items/references/reference.rules.js';
import { trendView } from '../reports/trend/trend.view.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { NotFound } from '../web/errors.js';
import { type Answer, page, seeOther } from '../web/page.js';
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
    const found = await this.register.recommendations(filters, today, turn);
    const choices = await this.lists.choices('recommendations');
    const outcomes = await this.register.outcomes(filters, today);
    const trend = trendView(await this.lists.trend(filters, turn, today));
    return page('register/list', { ...publicRecommendationsView(found, filters, choices, outcomes), trend });
  }

  @Get('actions')
  @LimitedForStrangers('search')
  async actions(@Query() query: QueryString): Promise<Answer> {
    const filters = readRegisterFilters(query);
    if (isOfOther(filters, 'R')) return seeOther(registerHref('/register', filters));
    const found = await this.register.actions(filters, this.clock.today(), readRegisterPage(query));
    const view = publicActionsView(found, filters, await this.lists.choices('actions'));
    return page('register/list', { ...view, trend: null });
  }

  @Get(':reference')
  async item(@Param('reference') given: string): Promise<Answer> {
    const reference = parseReference(given);
    const today = this.clock.today();
    if (reference?.kind === 'R') {
      const item = await this.register.recommendation(reference, today);
      if (item) {
        const actions = await this.register.actionsOf(reference, today);
        const letters = await this.letters.ofItem(reference);
        return page(
          'register/item',
          publicRecommendationView(item, actions, letters, await this.successors.of(reference, today)),
        );
      }
      const withheld = await this.withheld.one(reference, today);
      if (withheld) return page('register/withheld-item', withheldItemView(withheld));
    }
    const action = reference?.kind === 'A' ? await this.register.action(reference, today) : null;
    if (!action) throw new NotFound(`${given} in the public register`);
    const evidence = await this.evidence.ofAction({ kind: 'A', ...action }, today);
    const letters = await this.letters.ofItem({ kind: 'A', ...action });
    return page('register/item', publicActionView(action, evidence, letters));
  }
}
