import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Allow, type Viewer } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, Download, page } from '../web/page.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { HandOverFinderService } from './hand-over-finder.service.js';
import { sheetAsWord } from './hand-over-sheet-word.js';
import { UndoOffersService } from './undo/undo-offers.service.js';
import { handOverSheetView } from './views/hand-over-sheet.view.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Everything that is open, on paper: for the talk between who leaves and who follows. */
@Controller('people/person/:id/hand-over')
@Allow('read-council-work')
export class HandOverSheetsController {
  constructor(
    private readonly finder: HandOverFinderService,
    private readonly undo: UndoOffersService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('sheet')
  async show(@Param('id', new IdPipe('Person')) id: number, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const facts = await this.finder.factsOf(id, today, asker);
    return page('handover/sheet', handOverSheetView(facts, today, await this.undo.of('hand-over', id)));
  }

  @Get('sheet.docx')
  async asWord(
    @Param('id', new IdPipe('Person')) id: number,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const today = this.clock.today();
    const sheet = handOverSheetView(await this.finder.factsOf(id, today, asker), today);
    const { councilName, publicUrl } = this.config;
    return new Download(
      await sheetAsWord(sheet, councilName, publicUrl),
      WORD,
      `hand-over-${id}-${today}.docx`,
    );
  }
}
