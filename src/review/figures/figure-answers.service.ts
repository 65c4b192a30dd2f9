import { Injectable } from '@nestjs/common';
import { ActionUpdatesService } from '../../actions/updates/action-updates.service.js';
import type { Change } from '../../audit/change.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Config } from '../../config/config.js';
import type { Document } from '../../documents/document.entity.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { figureWithUnit } from '../../measures/figure.rules.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import { FigureChoicesQueries } from './figure-choices.queries.js';
import type { TakenFigureOfPaper, TakenSeries } from './figure-decisions.js';
import { decimalsOf } from './figure-series.rules.js';

/** Enters figures as what answers open actions, for their owners. */
@Injectable()
export class FigureAnswersService {
  constructor(
    private readonly updates: ActionUpdatesService,
    private readonly choices: FigureChoicesQueries,
    private readonly config: Config,
  ) {}

  /** @returns the references of the actions. @throws Refused where one was closed meanwhile */
  async enter(change: Change, document: Document, series: readonly TakenSeries[]): Promise<string[]> {
    const { accountId } = change.by;
    if (accountId === null) throw new NotAllowed('figures are decided about by somebody with an account');
    const answering = series.flatMap((each) =>
      each.taken.flatMap((taken) => (taken.answers ? [{ each, taken, action: taken.answers }] : [])),
    );
    const open = await this.choices.stillOpen(
      change.tx,
      answering.map(({ action }) => action.id),
    );
    const entered: string[] = [];
    for (const { each, taken, action } of answering) {
      const reference = formatReference({ kind: 'A', ...action });
      if (!open.includes(action.id)) throw Refused.at(each.field, `${reference} was closed meanwhile`);
      const place = `/documents/${document.id}?at=${taken.figure.startOffset}#here`;
      const evidence = { title: `The ${paperOf(document)}`, address: `${this.config.publicUrl}${place}` };
      await this.updates.writeIn(change, accountId, { ...action, reference }, 'for-owner', {
        ...{ claim: 'complete', words: wordsOf(taken, document), forecastOn: null, evidence },
        writtenOn: dayInLondon(change.at),
      });
      entered.push(reference);
    }
    return entered;
  }
}

/** “56 connected carers on 26 March 2025 (Number of foster carers: connected carers), as a paper of 2 April 2025 says.” */
function wordsOf({ figure, measuredOn }: TakenFigureOfPaper, document: Document): string {
  const style = { unit: figure.unit, decimals: decimalsOf([figure]) };
  const value = figureWithUnit(figure.value ?? 0, style).trim();
  return `${value} on ${spokenDay(measuredOn)} (${figure.text}), as a ${paperOf(document)} says.`;
}

/** Never its title: an update stays open where its paper becomes exempt later. */
function paperOf({ datedOn }: Document): string {
  return `paper of ${spokenDay(datedOn)}`;
}
