import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { OwnersQueries } from './owners.queries.js';
import { peopleView } from './views/people.view.js';

/** What is longer is nobody's name. */
const LONGEST_SEARCH = 200;

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
  @TakenAway('People', ['Name', 'Held by', 'Email address'])
  async list(@Query('q') asked: unknown): Promise<Answer> {
    const words = typeof asked === 'string' ? asked.trim().slice(0, LONGEST_SEARCH) : '';
    const today = this.clock.today();
    const owners =
      words === '' ? await this.owners.current(today) : await this.owners.withWords(words, today);
    return page('people/people', peopleView(owners, await this.messages.unreachedAddresses(), words));
  }
}
