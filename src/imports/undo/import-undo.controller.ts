import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, KEEPERS } from '../../web/access.js';
import { orFaults } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
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
@Allow(...KEEPERS)
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
    const counts = await this.imports.counts(found.id);
    const view = importUndoView(found, counts, await this.obstacles(found));
    return page(templateOf(view), view);
  }

  @Post()
  async undoWhole(
    @Param('id', new IdPipe('Import')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.imports.byId(id);
    const undone = await orFaults(() => this.service.undoWhole(author, found.id));
    if (undone.ok) return seeOther(importPath(found.id));
    const counts = await this.imports.counts(found.id);
    const view = importUndoView(found, counts, await this.obstacles(found), undone.faults);
    return formAgain(templateOf(view), view);
  }

  private obstacles({ id, startedById }: ImportRead) {
    return this.undo.obstacles(id, startedById);
  }
}
