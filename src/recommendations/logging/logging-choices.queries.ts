import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { UsedTagsQueries } from '../../items/tags/used-tags.queries.js';
import { type Asker, keptBy } from '../../web/permissions.rules.js';
import { CitablePapersQueries } from './citable-papers.queries.js';
import type { LoggingChoices } from './forms/logging.form.js';

/** What the form for logging offers. */
@Injectable()
export class LoggingChoicesQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly papers: CitablePapersQueries,
    private readonly used: UsedTagsQueries,
  ) {}

  async for(asker: Asker): Promise<LoggingChoices> {
    const [makers, addressees, papers, used] = await Promise.all([
      this.bodies.scrutinising(),
      this.bodies.addressees(),
      this.papers.newest(asker),
      this.used.seenBy(asker),
    ]);
    return { makers: keptBy(asker, makers), addressees, papers, used };
  }
}
