import { Injectable } from '@nestjs/common';
import type { Action } from '../../actions/action.entity.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import type { Change } from '../../audit/change.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import { groupedBy } from '../../database/grouped-by.js';
import { SheetFiguresService } from '../../measures/sheet-figures.service.js';
import { OwnersRepository } from '../../people/owners.repository.js';
import { TakenBackRecommendationsService } from '../../recommendations/undo/taken-back-recommendations.service.js';
import { ResponsesRepository } from '../../responses/responses.repository.js';
import type { KeptEffect } from './import-undo.queries.js';

/** Takes what an import made out of the register, and gives what it changed its facts back. */
@Injectable()
export class TakenBackService {
  constructor(
    private readonly stories: TakenBackActionsRepository,
    private readonly responses: ResponsesRepository,
    private readonly recommendations: TakenBackRecommendationsService,
    private readonly actions: ActionsRepository,
    private readonly owners: OwnersRepository,
    private readonly meetings: MeetingsRepository,
    private readonly figures: SheetFiguresService,
  ) {}

  /** @param effects what the import did, the latest first; who started it recorded all of it */
  async takeBack(change: Change, accountId: number, effects: readonly KeptEffect[]): Promise<void> {
    const { tx, record } = change;
    const instants = [...new Map(effects.map(({ at }) => [at.getTime(), at])).values()];
    const recorded = { accountId, instants };
    const of = (kind: KeptEffect['kind']) => effects.filter((effect) => effect.kind === kind);
    const ids = (kind: KeptEffect['kind']) => [...new Set(of(kind).map(({ subjectId }) => subjectId))];
    const [actions, recommendations] = [
      [...ids('action'), ...ids('changed-action')],
      [...ids('recommendation'), ...ids('changed-recommendation')],
    ];
    await this.stories.takeBackStories(tx, recorded, { actions, recommendations });
    await this.responses.takeBack(tx, recorded);
    for (const { subjectId, reference, before } of of('changed-action')) {
      await this.actions.amend(tx, subjectId, before as Partial<Action>);
      const subject = { kind: 'action', id: subjectId, reference };
      await record({ action: 'gave it back what the import changed', subject });
    }
    await this.stories.takeBack(tx, ids('action'));
    await this.recommendations.takeBack(tx, recorded, {
      made: ids('recommendation'),
      changed: ids('changed-recommendation'),
    });
    for (const kind of ['action', 'recommendation'] as const)
      for (const { subjectId, reference } of of(kind))
        await record({
          action: 'taken out with the import that made it',
          subject: { kind, id: subjectId, reference },
        });
    for (const [id, own] of groupedBy(of('figures'), ({ subjectId }) => subjectId)) {
      const values = own.flatMap(({ after }) => (after as { readonly values: readonly number[] }).values);
      await this.figures.takeBack(change, { id, name: own[0]?.reference ?? '' }, values);
    }
    for (const { subjectId, reference } of of('owner'))
      if (await this.owners.takeBack(tx, subjectId))
        await record({
          action: 'taken out with the import that made it',
          subject: { kind: 'owner', id: subjectId, reference },
        });
    for (const { subjectId, reference } of of('meeting'))
      if (await this.meetings.takeBack(change, subjectId))
        await record({
          action: 'taken out with the import that made it',
          subject: { kind: 'meeting', id: subjectId, reference },
        });
  }
}
