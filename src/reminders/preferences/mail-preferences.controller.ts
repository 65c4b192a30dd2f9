import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { personPath } from '../../people/owner.rules.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { MailPreferenceForm } from './mail-preference.form.js';
import { mailPreferenceView } from './mail-preference.view.js';
import { readMailPreference } from './mail-preference-fields.form.js';
import { MailPreferencesService } from './mail-preferences.service.js';

const TEMPLATE = 'reminders/preference-form';
const MINE = '/reminders/preferences/mine';

/** How somebody is written to: by themselves, or by democratic services for them. */
@Controller('reminders/preferences')
@Allow('keep-council-work')
export class MailPreferencesController {
  constructor(
    private readonly preferences: MailPreferencesService,
    private readonly persons: PersonsQueries,
    private readonly clock: Clock,
  ) {}

  @Get('mine')
  @Allow('keep-own-settings')
  async askMine(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.ask(ownPerson(viewer), MINE, '/');
  }

  @Post('mine')
  @Allow('keep-own-settings')
  async chooseMine(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.choose(author, ownPerson(viewer), body, MINE, '/');
  }

  @Get(':id')
  async askFor(@Param('id', new IdPipe('Person')) id: number): Promise<Answer> {
    return this.ask(id, `/reminders/preferences/${id}`, personPath(id));
  }

  @Post(':id')
  async chooseFor(
    @Param('id', new IdPipe('Person')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.choose(author, id, body, `/reminders/preferences/${id}`, personPath(id));
  }

  private async people() {
    return this.persons.present(this.clock.today());
  }

  private async ask(personId: number, action: string, back: string): Promise<Answer> {
    const person = await this.persons.byId(personId);
    const known = await this.preferences.of(personId);
    const form = new MailPreferenceForm();
    form.rhythm = known?.rhythm ?? 'daily';
    form.beforeMeetings = known?.beforeMeetings ? 'yes' : '';
    form.delegate = known?.delegateId ? String(known.delegateId) : '';
    const typed = {
      form,
      awayFrom: typedDayOf(known?.awayFrom ?? null),
      awayUntil: typedDayOf(known?.awayUntil ?? null),
    };
    const people = await this.people();
    return page(TEMPLATE, mailPreferenceView(person, { action, back, people }, typed));
  }

  private async choose(
    author: ChangeAuthor,
    personId: number,
    body: FormBody,
    action: string,
    back: string,
  ): Promise<Answer> {
    const person = await this.persons.byId(personId);
    const people = await this.people();
    return submitTyped(await readMailPreference(body), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, mailPreferenceView(person, { action, back, people }, typed, faults)),
      act: ({ chosen }) => this.preferences.choose(author, personId, chosen),
      done: () => seeOther(back, 'Your choices were saved'),
    });
  }
}

/** @throws NotFound for an account that is nobody’s */
function ownPerson({ personId }: Viewer): number {
  if (personId === null) throw new NotFound('The person of this account');
  return personId;
}
