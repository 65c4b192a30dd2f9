import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { messagesOf } from '../../web/form-faults.js';
import { formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { textInput } from '../../web/govuk/input.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton, submitForm } from '../../web/submit-form.js';
import { type RemindedItem, RemindedItemQueries } from '../by-hand/reminded-item.queries.js';
import { FollowerForm } from './follower.form.js';
import { FollowersService } from './followers.service.js';

const TEMPLATE = 'reminders/followers';

/** Whoever is told when something happens to an item. */
@Controller('reminders/items/:reference/followers')
@Allow('keep-register')
export class FollowersController {
  constructor(
    private readonly items: RemindedItemQueries,
    private readonly followers: FollowersService,
  ) {}

  @Get()
  async show(@Param('reference', new ReferencePipe()) reference: Reference): Promise<Answer> {
    return page(TEMPLATE, await this.view(await this.items.find(reference), new FollowerForm(), []));
  }

  @Post('new')
  async add(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    return submitForm(await readForm(FollowerForm, body), {
      again: async (form, faults) => formAgain(TEMPLATE, await this.view(item, form, faults)),
      act: async ({ name, address }) =>
        this.followers.follow(author, item, { name, address: address.toLowerCase(), accountId: null }),
      done: (_, { name }) => seeOther(`${item.remindersPath}/followers`, `${name} follows ${item.reference}`),
    });
  }

  @Post('mine')
  async addMe(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() { accountId, name, email }: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    return submitButton({
      again: async (faults) => formAgain(TEMPLATE, await this.view(item, new FollowerForm(), faults)),
      act: () => this.followers.follow(author, item, { name, address: email, accountId }),
      done: () => seeOther(`${item.remindersPath}/followers`, `You follow ${item.reference}`),
    });
  }

  @Post(':id/end')
  async end(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Param('id', new IdPipe('Follower')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.items.find(reference);
    await this.followers.end(author, item, id);
    return seeOther(`${item.remindersPath}/followers`, 'They no longer follow it');
  }

  private async view(item: RemindedItem, form: FollowerForm, faults: readonly FieldError[]) {
    const errorAt = messagesOf(faults);
    const place = `${item.remindersPath}/followers`;
    const followers = await this.followers.of(item);
    return {
      title: `Who follows ${item.reference}`,
      faults,
      backLink: { text: `Reminders of ${item.reference}`, href: item.remindersPath },
      frame: formFrame(
        { action: `${place}/new`, submit: 'Add', cancel: item.remindersPath },
        { caption: item.reference },
      ),
      mine: `${place}/mine`,
      followers: followers.map(({ id, name, address }) => ({
        name,
        address,
        endAction: `${place}/${id}/end`,
      })),
      name: textInput({ name: 'name', label: 'Name', value: form.name, error: errorAt('name') }),
      address: textInput({
        name: 'address',
        label: 'Email address',
        hint: 'People without an account are sent links to the public register',
        value: form.address,
        type: 'email',
        error: errorAt('address'),
      }),
    };
  }
}
