import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, Download, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { type MattersArising, MattersArisingService } from './matters-arising.service.js';
import { mattersArisingView } from './matters-arising.view.js';
import { mattersArisingAsWord } from './matters-arising-word.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a clerk lays before a meeting under “matters arising”. */
@Controller('meetings/:body/:day')
@ShowsThePast()
@Allow(...INSIDERS)
export class MattersArisingController {
  constructor(
    private readonly arising: MattersArisingService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('matters-arising')
  async read(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return page('meetings/matters-arising', mattersArisingView(await this.find(body, day, viewer)));
  }

  @Get('matters-arising.docx')
  async take(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(body, day, viewer);
    const content = await mattersArisingAsWord(found, this.config.councilName);
    const { bodyCode, heldOn } = found.meeting;
    return new Download(content, WORD, `matters-arising-${bodyCode}-${heldOn}.docx`);
  }

  private async find(body: string, day: string, viewer: Viewer): Promise<MattersArising> {
    return this.arising.of(body, day, this.clock.today(), viewer.role);
  }
}
