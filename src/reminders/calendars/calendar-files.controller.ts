import { Controller, Get, Header, Param } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { Allow, AllowEveryone, INSIDERS, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type Answer, Download } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { dueEvent } from './due-event.view.js';
import type { DueItem } from './due-events.queries.js';
import { icalendar } from './icalendar.rules.js';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';

/** Due dates as files that calendars read. */
@Controller()
@Allow(...INSIDERS)
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
    const item = await this.find(reference, viewer);
    const file = icalendar(item.reference, [dueEvent(item, this.config.publicUrl)], this.clock.now());
    return new Download(file, MEDIA_TYPE, `${item.slug}.ics`);
  }

  /** What is exempt, and what has no date, has no file. @throws NotFound */
  private async find(
    reference: Reference,
    viewer: Viewer,
  ): Promise<Omit<DueItem, 'bodyName'> & { bodyName: string | null }> {
    const slug = referenceInPath(reference);
    const path = pathOfReference(reference);
    const found =
      reference.kind === 'A'
        ? await this.action(reference, viewer)
        : await this.recommendation(reference, viewer);
    const { dueOn, publicity, text } = found;
    if (dueOn === null || publicity === 'exempt') throw new NotFound(`A date of ${found.reference}`);
    return { ...found, dueOn, slug, path, text: publicity === 'published' ? text : null };
  }

  private async action(named: Reference, viewer: Viewer) {
    const { action } = await this.actions.find(viewer, named);
    const { reference, dueOn, publicity, text, ownerName, bodyName } = action;
    return { reference, dueOn, publicity, text, ownerName, bodyName };
  }

  private async recommendation(reference: Reference, { role }: Viewer) {
    const row = await this.recommendations.byReference(reference, this.clock.today(), role);
    const { responseDueOn: dueOn, publicity, text, addresseeName, bodyName } = row;
    return { reference: row.reference, dueOn, publicity, text, ownerName: addresseeName, bodyName };
  }
}
