import { Controller, Get, Header, Param } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import {
  formatReference,
  pathOfReference,
  type Reference,
  referenceInPath,
} from '../../items/references/reference.rules.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { Allow, AllowEveryone, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type Answer, Download } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { LimitedForStrangers } from '../../web/throttle/stranger-limits.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { dueEvent } from './due-event.view.js';
import type { DueItem } from './due-events.queries.js';
import { icalendar } from './icalendar.rules.js';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';

/** A date of an item; of a recommendation one for each body that is asked. */
type DateOfItem = Omit<DueItem, 'bodyName'> & { readonly bodyName: string | null };

/** Due dates as files that calendars read. */
@Controller()
@Allow('read-inside')
export class CalendarFilesController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly actions: ActionRightsService,
    private readonly recommendations: RecommendationsQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The secret address is the key; whoever has it reads what it leads to. */
  @Get('calendar/:token')
  @LimitedForStrangers('download')
  @AllowEveryone()
  @Header('cache-control', 'private, no-store')
  @Header('x-robots-tag', 'noindex')
  async feed(@Param('token') token: string): Promise<Answer> {
    return new Download(await this.feeds.calendarAt(token), MEDIA_TYPE, 'due-dates.ics');
  }

  @Get('reminders/items/:reference/due.ics')
  async item(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const items = await this.find(reference, viewer);
    const events = items.map((item) => dueEvent(item, this.config.publicUrl));
    const file = icalendar(formatReference(reference), events, this.clock.now());
    return new Download(file, MEDIA_TYPE, `${referenceInPath(reference)}.ics`);
  }

  /** What is exempt, and what has no date, has no file. @throws NotFound */
  private async find(reference: Reference, viewer: Viewer): Promise<readonly DateOfItem[]> {
    const slug = referenceInPath(reference);
    const path = pathOfReference(reference);
    const found =
      reference.kind === 'A'
        ? await this.action(reference, viewer)
        : await this.recommendation(reference, viewer);
    const dated = found.flatMap(({ dueOn, publicity, text, ...rest }, index) => {
      if (dueOn === null || publicity === 'exempt') return [];
      const own = index === 0 ? slug : `${slug}-${index + 1}`;
      return [{ ...rest, dueOn, slug: own, path, text: publicity === 'published' ? text : null }];
    });
    if (dated.length === 0) throw new NotFound(`A date of ${slug}`);
    return dated;
  }

  private async action(named: Reference, viewer: Viewer) {
    const { action } = await this.actions.find(viewer, named);
    const { reference, dueOn, publicity, text, ownerName, bodyName } = action;
    return [{ reference, dueOn, publicity, text, ownerName, bodyName }];
  }

  /** The date of each body that is asked. */
  private async recommendation(reference: Reference, asker: Viewer) {
    const row = await this.recommendations.byReference(reference, this.clock.today(), asker);
    const { publicity, text, bodyName } = row;
    const first = { name: row.addresseeName, responseDueOn: row.responseDueOn };
    return [first, ...row.furtherClocks].map(({ name: ownerName, responseDueOn: dueOn }) => {
      return { reference: row.reference, dueOn, publicity, text, ownerName, bodyName };
    });
  }
}
