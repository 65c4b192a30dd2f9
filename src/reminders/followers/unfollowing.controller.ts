import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { THE_PROGRAM } from '../../audit/change.js';
import { AllowEveryone } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page } from '../../web/page.js';
import { FollowersService } from './followers.service.js';

const TEMPLATE = 'reminders/unfollow';

/** Where a link in a mail ends what its reader follows. Opening it changes nothing: scanners of mail open links. */
@Controller('unfollow/:id/:token')
@AllowEveryone()
export class UnfollowingController {
  constructor(private readonly followers: FollowersService) {}

  @Get()
  @Header('x-robots-tag', 'noindex')
  async ask(@Param('id', new IdPipe('Link')) id: number, @Param('token') token: string): Promise<Answer> {
    const address = await this.followers.addressOf(id, token);
    const action = `/unfollow/${id}/${token}`;
    return page(TEMPLATE, {
      title: 'Stop emails about items that you follow',
      address,
      action,
      isDone: false,
    });
  }

  @Post()
  async end(@Param('id', new IdPipe('Link')) id: number, @Param('token') token: string): Promise<Answer> {
    const address = await this.followers.addressOf(id, token);
    await this.followers.endAll(THE_PROGRAM, address);
    return page(TEMPLATE, {
      title: 'You will get no more emails about items that you followed',
      address,
      action: '',
      isDone: true,
    });
  }
}
