import { Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { ownerPath, personPath } from '../../people/owner.rules.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Allow } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { CalendarFeedsService, type NamedFeed } from './calendar-feeds.service.js';

const TEMPLATE = 'reminders/calendar';
const NOBODY = { ownerId: null, personId: null, bodyId: null };

type Found = NamedFeed & { readonly back: string };

/** The secret address of the calendar of an owner, a person or a body. */
@Controller('reminders/calendars/:kind/:key')
@Allow('keep-council-work')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly owners: OwnersQueries,
    private readonly persons: PersonsQueries,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async show(@Param('kind') kind: string, @Param('key') key: string): Promise<Answer> {
    return this.page(await this.find(kind, key), `/reminders/calendars/${kind}/${key}`, null);
  }

  @Post()
  async renew(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(kind, key);
    const address = await this.feeds.renew(author, found);
    return this.page(found, `/reminders/calendars/${kind}/${key}`, address);
  }

  @Post('end')
  async end(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(kind, key);
    await this.feeds.close(author, found);
    return seeOther(found.back, `The calendar address of ${found.name} no longer works`);
  }

  private async page(found: Found, action: string, address: string | null): Promise<Answer> {
    const madeAt = await this.feeds.madeAt(found);
    return page(TEMPLATE, {
      title: `Calendar of ${found.name}`,
      backLink: { text: 'Back', href: found.back },
      action,
      address,
      made: madeAt && dateTime(madeAt),
      button: madeAt ? 'Make a new address' : 'Make a secret address',
    });
  }

  /** @throws NotFound */
  private async find(kind: string, key: string): Promise<Found> {
    if (kind === 'body') {
      const { id, code, name } = await this.bodies.byCode(key);
      return {
        ...{ name, back: bodyPath(code), subject: { ...NOBODY, bodyId: id } },
        trail: { kind, id, reference: name },
      };
    }
    if (!/^[1-9]\d{0,8}$/.test(key)) throw new NotFound(`A calendar of ${key}`);
    if (kind === 'owner') {
      const { id, name } = await this.owners.byId(Number(key));
      return {
        ...{ name, back: ownerPath(id), subject: { ...NOBODY, ownerId: id } },
        trail: { kind, id, reference: name },
      };
    }
    if (kind !== 'person') throw new NotFound(`A calendar of ${kind}`);
    const { id, name } = await this.persons.byId(Number(key));
    return {
      ...{ name, back: personPath(id), subject: { ...NOBODY, personId: id } },
      trail: { kind, id, reference: name },
    };
  }
}
