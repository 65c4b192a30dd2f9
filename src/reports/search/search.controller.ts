import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { formatReference, parseReference, pathOfReference } from '../../recommendations/reference.rules.js';
import { Allow, INSIDERS } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { SearchQueries } from './search.queries.js';
import { noSuchReferenceView, searchView } from './search.view.js';

const LONGEST = 200;
const NOT_FOUND = 404;

/** The search box: a reference leads to its item, words to all that have them. */
@Controller('search')
@ShowsThePast()
@Allow(...INSIDERS)
export class SearchController {
  constructor(private readonly search: SearchQueries) {}

  @Get()
  async find(@Query('q') given: unknown, @Req() request: FastifyRequest): Promise<Answer> {
    const { role } = viewerOf(request);
    const q = typeof given === 'string' ? given.replaceAll('\0', '').trim().slice(0, LONGEST) : '';
    const reference = parseReference(q);
    if (reference) {
      if (await this.search.exists(reference, role)) return seeOther(pathOfReference(reference));
      return page('search/index', noSuchReferenceView(q, formatReference(reference)), NOT_FOUND);
    }
    return page('search/index', searchView(q, q ? await this.search.find(q, role) : []));
  }
}
