import { Controller, Get } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { OwnersQueries } from './owners.queries.js';
import { peopleView } from './views/people.view.js';

@Controller('people')
@ShowsThePast()
@Allow('read-council-work')
export class PeopleController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly messages: MessagesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('People')
  async list(): Promise<Answer> {
    const owners = await this.owners.current(this.clock.today());
    return page('people/people', peopleView(owners, await this.messages.unreachedAddresses()));
  }
}
