import { Controller, Get } from '@nestjs/common';
import { Allow } from '../web/access.js';
import { type Answer, page } from '../web/page.js';
import { StatusService } from './status.service.js';
import { statusView } from './status.view.js';

/** How the program stands, for whoever looks after it. */
@Controller('status')
@Allow('read-status')
export class StatusController {
  constructor(private readonly service: StatusService) {}

  @Get()
  async show(): Promise<Answer> {
    const { status, mustAct } = await this.service.now();
    return page('status/status', statusView(status, mustAct));
  }
}
