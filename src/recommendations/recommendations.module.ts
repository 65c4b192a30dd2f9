import { Module } from '@nestjs/common';
import { RecommendationAddresseesModule } from './addressees/recommendation-addressees.module.js';
import { RecommendationClocksModule } from './clocks/recommendation-clocks.module.js';
import { RecommendationCorrectionsModule } from './corrections/recommendation-corrections.module.js';
import { RecommendationEndingsModule } from './endings/recommendation-endings.module.js';
import { NoticeLettersModule } from './letters/notice-letters.module.js';
import { RecommendationListModule } from './list/recommendation-list.module.js';
import { RecommendationLoggingModule } from './logging/recommendation-logging.module.js';
import { RecommendationNoticesModule } from './notices/recommendation-notices.module.js';
import { RecommendationRecordsModule } from './recommendation-records.module.js';
import { RecommendationTagsModule } from './tags/recommendation-tags.module.js';
import { TakenBackRecommendationsModule } from './undo/taken-back-recommendations.module.js';

/** The register of recommendations: a module for what is kept, and one for each folder that changes or shows it. */
@Module({
  imports: [
    TakenBackRecommendationsModule,
    RecommendationRecordsModule,
    RecommendationAddresseesModule,
    RecommendationClocksModule,
    RecommendationCorrectionsModule,
    RecommendationEndingsModule,
    RecommendationListModule,
    RecommendationLoggingModule,
    RecommendationNoticesModule,
    RecommendationTagsModule,
    NoticeLettersModule,
  ],
  exports: [
    RecommendationEndingsModule,
    RecommendationRecordsModule,
    RecommendationNoticesModule,
    NoticeLettersModule,
    TakenBackRecommendationsModule,
  ],
})
export class RecommendationsModule {}
