import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import {
  formatReference,
  parseReference,
  pathOfReference,
  type Reference,
} from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { ReadsTogetherInterceptor } from '../../web/reads-together.interceptor.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { NOBODY } from './found-names.view.js';
import { NamedService } from './named.service.js';
import { SearchQueries } from './search.queries.js';
import { noSuchReferenceView, searchView } from './search.view.js';
import { SearchChoicesQueries } from './search-choices.queries.js';
import { type AskedSearch, asksSomething, readSearch } from './search-filters.js';

const NOT_FOUND = 404;

/** The search box: a reference leads to its item, words and filters to all that fit. */
@Controller('search')
@ShowsThePast()
@UseInterceptors(ReadsTogetherInterceptor)
@Allow('read-inside')
export class SearchController {
  constructor(
    private readonly search: SearchQueries,
    private readonly choices: SearchChoicesQueries,
    private readonly named: NamedService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Search', ['Found', 'Words', 'About it'])
  async find(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const asked = readSearch(query, viewer);
    const { words } = asked.filters;
    const reference = parseReference(words ?? '') ?? (words ? await this.only(words, viewer) : null);
    if (reference) {
      if (await this.search.exists(reference, viewer)) return seeOther(pathOfReference(reference));
      const view = noSuchReferenceView(asked, await this.narrowed(asked), formatReference(reference));
      return page('search/index', view, NOT_FOUND);
    }
    const [found, named, narrowed] = await Promise.all([
      asksSomething(asked.filters) ? this.search.find(asked, this.clock.today()) : null,
      words && !asked.after ? this.named.called(words, viewer) : NOBODY,
      this.narrowed(asked),
    ]);
    return page('search/index', searchView(asked, narrowed, { found, named }));
  }

  /** The one item of this number, which stands there without its letter; null where there is none, or one of either kind. */
  private async only(words: string, viewer: Viewer): Promise<Reference | null> {
    const either = (['R', 'A'] as const).flatMap((kind) => parseReference(words, kind) ?? []);
    const found = await Promise.all(either.map(async (each) => this.search.exists(each, viewer)));
    const there = either.filter((_, index) => found[index]);
    return there.length === 1 ? (there[0] ?? null) : null;
  }

  private async narrowed({ filters }: AskedSearch) {
    return this.choices.on(this.clock.today(), filters.asker);
  }
}
