import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { personPath } from '../../people/owner.rules.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Allow, INSIDERS, KEEPERS, type Viewer } from '../../web/access.js';
import { readDay, typedDayOf } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { MailPreferenceForm } from './mail-preference.form.js';
import { mailPreferenceView } from './mail-preference.view.js';
import { MailPreferencesService } from './mail-preferences.service.js';

const TEMPLATE = 'reminders/preference-form';
const MINE = '/reminders/preferences/mine';

/** How somebody is written to: by themselves, or by democratic services for them. */
@Controller('reminders/preferences')
@Allow(...KEEPERS)
export class MailPreferencesController {
  constructor(
    private readonly preferences: MailPreferencesService,
    private readonly persons: PersonsQueries,
    private readonly clock: Clock,
  ) {}

  @Get('mine')
  @Allow(...INSIDERS)
  async askMine(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    return this.ask(ownPerson(viewer), MINE, '/');
  }

  @Post('mine')
  @Allow(...INSIDERS)
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
    const away = { from: typedDayOf(known?.awayFrom ?? null), until: typedDayOf(known?.awayUntil ?? null) };
    return page(TEMPLATE, mailPreferenceView(person, action, back, await this.people(), form, away));
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
    const from = readDay(body, 'awayFrom', 'First day away', true);
    const until = readDay(body, 'awayUntil', 'Last day away', true);
    const read = await readForm(MailPreferenceForm, body);
    const form = read.typed;
    const away = { from: from.typed, until: until.typed };
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, mailPreferenceView(person, action, back, people, form, away, faults));
    const faults = [...(read.ok ? [] : read.faults), ...from.faults, ...until.faults];
    const given = [from.day, until.day, form.delegate || null];
    const isHalf = given.some((each) => each !== null) && given.includes(null);
    if (faults.length === 0 && isHalf)
      faults.push({ field: 'delegate', message: 'Enter both days and who is written to meanwhile, or none' });
    if (faults.length > 0) return again(faults);
    const delegateId = form.delegate ? Number(form.delegate) : null;
    const beforeMeetings = form.beforeMeetings === 'yes';
    const chosen = {
      rhythm: form.rhythm,
      beforeMeetings,
      awayFrom: from.day,
      awayUntil: until.day,
      delegateId,
    };
    const done = await orFaults(() => this.preferences.choose(author, personId, chosen));
    return done.ok ? seeOther(back, 'How you are written to was saved') : again(done.faults);
  }
}

/** @throws NotFound for an account that is nobody’s */
function ownPerson({ personId }: Viewer): number {
  if (personId === null) throw new NotFound('The person of this account');
  return personId;
}
