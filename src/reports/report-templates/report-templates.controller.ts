import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Allow } from '../../web/access.js';
import { type FormBody, textIn } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { readTemplate, typedTemplate } from './report-template-fields.form.js';
import { ReportTemplatesQueries } from './report-templates.queries.js';
import { ReportTemplatesService } from './report-templates.service.js';
import { TEMPLATES_PATH } from './templates-path.js';
import { templateFormView } from './views/template-form.view.js';
import { templateRemovalView, templatesView } from './views/templates.view.js';

type QueryString = Readonly<Record<string, unknown>>;

const FORM = 'reports/template-form';

/** How a council wants its progress reports: listing, making, changing and removing templates. */
@Controller('reports/templates')
@Allow('keep-register')
export class ReportTemplatesController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly queries: ReportTemplatesQueries,
    private readonly templates: ReportTemplatesService,
  ) {}

  @Get()
  @Allow('read-workings')
  async list(@Query() query: QueryString): Promise<Answer> {
    const found = await this.queries.list(textIn(query, 'body') || null);
    return page('reports/templates', templatesView(found, await this.bodies.scrutinising()));
  }

  @Get('new')
  async ask(@Query() query: QueryString): Promise<Answer> {
    return page(FORM, templateFormView(await this.newFor(query), typedTemplate(null)));
  }

  @Post('new')
  async add(
    @Query() query: QueryString,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const about = await this.newFor(query);
    return submitTyped(readTemplate(body), {
      again: (typed, faults) => formAgain(FORM, templateFormView(about, typed, faults)),
      act: ({ words }) => this.templates.add(author, { bodyId: about.bodyId, kind: 'progress' }, words),
      done: () => seeOther(TEMPLATES_PATH, 'The template is saved'),
    });
  }

  @Get(':id')
  async show(@Param('id', new IdPipe('Template')) id: number): Promise<Answer> {
    const template = await this.queries.byId(id);
    return page(FORM, templateFormView(template, typedTemplate(template)));
  }

  @Post(':id')
  async change(
    @Param('id', new IdPipe('Template')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const template = await this.queries.byId(id);
    return submitTyped(readTemplate(body), {
      again: (typed, faults) => formAgain(FORM, templateFormView(template, typed, faults)),
      act: ({ words }) => this.templates.change(author, template, words),
      done: () => seeOther(TEMPLATES_PATH, 'The template is changed'),
    });
  }

  @Get(':id/removals/new')
  async askToRemove(@Param('id', new IdPipe('Template')) id: number): Promise<Answer> {
    return page('reports/template-removal', templateRemovalView(await this.queries.byId(id)));
  }

  @Post(':id/removals/new')
  async remove(
    @Param('id', new IdPipe('Template')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    await this.templates.remove(author, await this.queries.byId(id));
    return seeOther(TEMPLATES_PATH, 'The template is removed');
  }

  private async newFor(query: QueryString) {
    const {
      id: bodyId,
      code: bodyCode,
      name: bodyName,
    } = await this.bodies.byCode(textIn(query, 'body') || 'OSB');
    return { bodyId, bodyCode, bodyName, id: null };
  }
}
