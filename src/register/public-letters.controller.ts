import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../config/config.js';
import { WORD_MEDIA_TYPE } from '../recommendations/letters/notice-letter-word.js';
import { chairLetterAsWord } from '../reminders/letters/chair-letter-word.js';
import { letterFile } from '../reminders/letters/letter-key.rules.js';
import { AllowEveryone } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, Download, page } from '../web/page.js';
import { LimitedForStrangers } from '../web/throttle/stranger-limits.js';
import { PublicLettersQueries } from './public-letters.queries.js';
import { publicLetterView } from './views/public-letter.view.js';

/** Letters of chairs that were published on request. */
@Controller('register/letters/:id')
@ShowsThePast()
@AllowEveryone()
export class PublicLettersController {
  constructor(
    private readonly letters: PublicLettersQueries,
    private readonly config: Config,
  ) {}

  @Get()
  async show(@Param('id', new IdPipe('Letter')) id: number): Promise<Answer> {
    return page('register/letter', publicLetterView(await this.letters.byId(id)));
  }

  @Get('letter.docx')
  @LimitedForStrangers('download')
  async download(@Param('id', new IdPipe('Letter')) id: number): Promise<Answer> {
    const letter = await this.letters.byId(id);
    const content = await chairLetterAsWord(letter, this.config.councilName);
    return new Download(content, WORD_MEDIA_TYPE, letterFile(letter.number, letter.reference));
  }
}
