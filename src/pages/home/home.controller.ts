import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Clock } from '../../calendar/clock.js';
import { ReportJobsQueries } from '../../reports/jobs/report-jobs.queries.js';
import { trendView } from '../../reports/trend/trend.view.js';
import { TrendsService } from '../../reports/trend/trends.service.js';
import { AllowEveryone, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { PlannedOnceInterceptor } from '../../web/planned-once.interceptor.js';
import { OptionalViewer } from '../../web/request-params.decorator.js';
import { reportNotes } from './background-reports.view.js';
import { ChairHomeService } from './chair-home.service.js';
import { chairHomeView } from './chair-home.view.js';
import type { HomeView } from './home.view.js';
import { OfficersHomeService } from './officers-home.service.js';
import { officersHomeView } from './officers-home.view.js';
import { StaffHomeService } from './staff-home.service.js';
import { staffHomeView } from './staff-home.view.js';

/** The front door: what awaits this user. Whoever does not work with the register is shown the public's. */
@Controller()
@ShowsThePast()
@UseInterceptors(PlannedOnceInterceptor)
@AllowEveryone()
export class HomeController {
  constructor(
    private readonly staffHome: StaffHomeService,
    private readonly officers: OfficersHomeService,
    private readonly chairs: ChairHomeService,
    private readonly reports: ReportJobsQueries,
    private readonly trends: TrendsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@OptionalViewer() viewer: Viewer | null): Promise<Answer> {
    if (!viewer || !may(viewer, 'read-inside')) return seeOther('/register');
    if (viewer.role === 'member' || viewer.role === 'chair') return this.beforeMeetings(viewer);
    const scope = {
      visible: visibleTo(viewer),
      bodyIds: may(viewer, 'keep-register') ? viewer.bodyIds : null,
    };
    const [view, points, open] = await Promise.all([
      this.viewFor(viewer),
      this.trends.until(this.clock.today(), scope),
      this.reports.open(viewer.accountId),
    ]);
    return page('home/index', { ...view, reports: reportNotes(open), trend: trendView(points) });
  }

  private async beforeMeetings(viewer: Viewer): Promise<Answer> {
    const [matters, open] = await Promise.all([
      this.chairs.matters(viewer),
      this.reports.open(viewer.accountId),
    ]);
    return page('home/chair', chairHomeView(matters, reportNotes(open), this.clock.today()));
  }

  private async viewFor(viewer: Viewer): Promise<HomeView> {
    const today = this.clock.today();
    if (viewer.role === 'officer') return officersHomeView(await this.officers.matters(viewer), today);
    return staffHomeView(viewer, await this.staffHome.matters(viewer), today);
  }
}
