import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { importPath } from '../import-path.js';
import { type ImportRead, ImportsQueries } from '../imports.queries.js';
import { ImportUndoQueries } from './import-undo.queries.js';
import { ImportUndoService } from './import-undo.service.js';
import { type ImportUndoView, importUndoView } from './import-undo.view.js';

/** The question, or the page that names what stands in the way. */
const templateOf = ({ obstacles }: ImportUndoView) =>
  obstacles.length > 0 ? 'imports/undo-blocked' : 'imports/undo';

/** Undoing an import as a whole. */
@Controller('imports/:id/undo')
@Allow('keep-council-work')
export class ImportUndoController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly undo: ImportUndoQueries,
    private readonly service: ImportUndoService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Import')) id: number): Promise<Answer> {
    const found = await this.imports.byId(id);
    if (found.state !== 'done') return seeOther(importPath(found.id));
    const view = await this.view(found);
    return page(templateOf(view), view);
  }

  @Post()
  async undoWhole(
    @Param('id', new IdPipe('Import')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.imports.byId(id);
    return submitButton({
      again: async (faults) => {
        const view = await this.view(found, faults);
        return formAgain(templateOf(view), view);
      },
      act: () => this.service.undoWhole(author, found.id),
      done: () => seeOther(importPath(found.id)),
    });
  }

  private async view(found: ImportRead, faults: readonly FieldError[] = []): Promise<ImportUndoView> {
    const counts = await this.imports.counts(found.id);
    const obstacles = await this.undo.obstacles(found.id, found.startedById);
    return importUndoView(found, counts, obstacles, faults);
  }
}
