import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ActionRecordsModule } from '../action-records.module.js';
import { ContinuationsController } from './continuations.controller.js';
import { ContinuationsService } from './continuations.service.js';
import { OpenActionsOfRecommendationsQueries } from './open-actions.queries.js';
import { OwnerAddressesQueries } from './owner-addresses.queries.js';
import { StoppedMailsService } from './stopped-mails.service.js';
import { UnsettledController } from './unsettled.controller.js';
import { UnsettledQueries } from './unsettled.queries.js';

/** What becomes of open actions whose recommendation is rejected or ends. */
@Module({
  imports: [ActionRecordsModule, MailModule, RecommendationsModule],
  controllers: [ContinuationsController, UnsettledController],
  providers: [
    ContinuationsService,
    OpenActionsOfRecommendationsQueries,
    OwnerAddressesQueries,
    StoppedMailsService,
    UnsettledQueries,
  ],
  exports: [ContinuationsService, UnsettledQueries],
})
export class ContinuationsModule {}
