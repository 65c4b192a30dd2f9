import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { NotFound } from '../../web/errors.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitButton } from '../../web/submit-form.js';
import { TransferUndoQueries } from './transfer-undo.queries.js';
import { transferObstacles, type UndoableTransfer } from './transfer-undo.rules.js';
import { TransferUndoService } from './transfer-undo.service.js';
import { placeOf, transferUndoView } from './transfer-undo.view.js';

const TEMPLATE = 'handover/undo';

type Whose = { readonly id: number; readonly name: string };

/** The page that asks whether something is to be undone, the same for each kind. */
@Injectable()
export class TransferUndoPages {
  constructor(
    private readonly queries: TransferUndoQueries,
    private readonly service: TransferUndoService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws NotFound where there is nothing to undo */
  async ask(kind: UndoableTransfer, whose: Whose): Promise<Answer> {
    const done = await this.find(kind, whose.id);
    const obstacles = transferObstacles(done, this.clock.now(), { minutes: this.config.undoMinutes });
    return page(TEMPLATE, transferUndoView(kind, whose, done, obstacles));
  }

  async undo(by: By, kind: UndoableTransfer, whose: Whose, notice: string): Promise<Answer> {
    const done = await this.find(kind, whose.id);
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, transferUndoView(kind, whose, done, obstacles, faults));
      },
      act: () => this.service.undoWhole(by, kind, whose.id),
      done: () => seeOther(placeOf(kind, whose.id), notice),
    });
  }

  private async find(kind: UndoableTransfer, id: number) {
    const done = await this.queries.of(kind, id);
    if (!done) throw new NotFound('Nothing to undo');
    return done;
  }
}
