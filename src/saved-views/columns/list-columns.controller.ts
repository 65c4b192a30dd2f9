import { Body, Controller, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { readChosenColumns } from './list-columns.form.js';
import { ListColumnsService } from './list-columns.service.js';

/** Which columns of a list somebody wants to see. */
@Controller('list-columns')
@Allow('keep-own-settings')
export class ListColumnsController {
  constructor(private readonly service: ListColumnsService) {}

  @Post()
  async choose(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const { list, address, columns } = readChosenColumns(body);
    await this.service.choose(author, list, columns);
    return seeOther(address);
  }
}
