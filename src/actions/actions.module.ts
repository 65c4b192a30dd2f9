import { Module } from '@nestjs/common';
import { ActionRecordsModule } from './action-records.module.js';
import { ActionAmendmentsModule } from './amendments/action-amendments.module.js';
import { ContinuationsModule } from './continuations/continuations.module.js';
import { ActionDueDatesModule } from './due-dates/action-due-dates.module.js';
import { RecommendationEndingFormsModule } from './endings/recommendation-ending-forms.module.js';
import { ActionEvidenceModule } from './evidence/action-evidence.module.js';
import { ActionExtensionsModule } from './extensions/action-extensions.module.js';
import { ItemLinksModule } from './links/item-links.module.js';
import { ActionListModule } from './list/action-list.module.js';
import { ActionMakingModule } from './making/action-making.module.js';
import { ActionPublicitiesModule } from './publicity/action-publicities.module.js';
import { RecommendationPublicitiesModule } from './recommendation-publicity/recommendation-publicities.module.js';
import { ActionTagsModule } from './tags/action-tags.module.js';
import { TakenBackActionsModule } from './undo/taken-back-actions.module.js';
import { ActionUpdatesModule } from './updates/action-updates.module.js';
import { ActionVerdictsModule } from './verdicts/action-verdicts.module.js';

/** Actions and their life: a module for what is kept, and one for each folder that changes or shows it. */
@Module({
  imports: [
    ActionRecordsModule,
    ActionAmendmentsModule,
    ContinuationsModule,
    ActionDueDatesModule,
    RecommendationEndingFormsModule,
    ActionEvidenceModule,
    ActionExtensionsModule,
    ActionListModule,
    ActionMakingModule,
    ActionPublicitiesModule,
    RecommendationPublicitiesModule,
    ActionTagsModule,
    TakenBackActionsModule,
    ActionUpdatesModule,
    ActionVerdictsModule,
    ItemLinksModule,
  ],
  exports: [
    ActionRecordsModule,
    ItemLinksModule,
    ActionExtensionsModule,
    ActionUpdatesModule,
    ContinuationsModule,
    RecommendationPublicitiesModule,
    TakenBackActionsModule,
  ],
})
export class ActionsModule {}
