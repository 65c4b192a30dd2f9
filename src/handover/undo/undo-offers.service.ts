import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { TransferUndoQueries } from './transfer-undo.queries.js';
import type { UndoableTransfer } from './transfer-undo.rules.js';
import { placeOf } from './transfer-undo.view.js';
import { type UndoOffer, undoOffer } from './undo-offer.view.js';

/** What of what was just done may still be undone. */
@Injectable()
export class UndoOffersService {
  constructor(
    private readonly undo: TransferUndoQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing may. */
  async of(kind: UndoableTransfer, id: number): Promise<UndoOffer | null> {
    const done = await this.undo.of(kind, id);
    const policy = { minutes: this.config.undoMinutes };
    return done && undoOffer(done, this.clock.now(), policy, `${placeOf(kind, id)}/${kind}/undo`);
  }

  /** Those about an owner. */
  async ofOwner(id: number): Promise<UndoOffer[]> {
    const offers = [await this.of('pass-on', id), await this.of('retirement', id)];
    return offers.filter((offer) => offer !== null);
  }
}
