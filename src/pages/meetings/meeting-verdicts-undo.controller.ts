import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { MeetingVerdictsUndoService } from '../../meetings/verdicts/meeting-verdicts-undo.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, textIn } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { mayUndo, UndoableVerdictsService } from './undoable-verdicts.service.js';
import { verdictsUndoView } from './verdicts-undo.view.js';

const TEMPLATE = 'meetings/verdicts-undo';
const NOTHING = 'There are no verdicts of this meeting for you to undo';

/** Undoing the verdicts of a meeting as a whole, for some minutes; they are its draft again. */
@Controller('meetings/:body/:day/verdicts/undo')
@Allow('judge')
export class MeetingVerdictsUndoController {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly undoable: UndoableVerdictsService,
    private readonly service: MeetingVerdictsUndoService,
  ) {}

  @Get()
  async ask(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const meeting = await this.bodies.meeting(body, day);
    const found = await this.undoable.of(meeting, viewer);
    if (!found) return seeOther(`${meetingPath(meeting)}/verdicts`, NOTHING);
    return page(TEMPLATE, verdictsUndoView(meeting, found));
  }

  @Post()
  async undo(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() fields: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const meeting = await this.bodies.meeting(body, day);
    const path = `${meetingPath(meeting)}/verdicts`;
    const found = await this.undoable.of(meeting, viewer);
    if (!found) return seeOther(path, NOTHING);
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, verdictsUndoView(meeting, { ...found, obstacles }, faults));
      },
      act: () =>
        this.service.takeBack(author, {
          meeting,
          at: textIn(fields, 'at'),
          isTheirs: (recorded) => mayUndo(recorded, meeting, viewer),
          writtenTo: (tx, recorded) => this.undoable.writtenTo(tx, recorded),
        }),
      done: () => seeOther(path, 'The verdicts are undone. They are kept as a draft that you can correct'),
    });
  }
}
