import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecommendationNoticesModule } from '../notices/recommendation-notices.module.js';
import { RecommendationRecordsModule } from '../recommendation-records.module.js';
import { LetterAddresseesQueries } from './letter-addressees.queries.js';
import { NoticeLetter } from './notice-letter.entity.js';
import { NoticeLetterItem } from './notice-letter-item.entity.js';
import { NoticeLetterMakingController } from './notice-letter-making.controller.js';
import { NoticeLettersController } from './notice-letters.controller.js';
import { NoticeLettersQueries } from './notice-letters.queries.js';
import { NoticeLettersRepository } from './notice-letters.repository.js';
import { NoticeLettersService } from './notice-letters.service.js';

/** Notice in writing as a letter: made, taken away, served. */
@Module({
  imports: [
    TypeOrmModule.forFeature([NoticeLetter, NoticeLetterItem]),
    RecommendationNoticesModule,
    RecommendationRecordsModule,
  ],
  // The address of making a letter would else be taken for the number of one.
  controllers: [NoticeLetterMakingController, NoticeLettersController],
  providers: [LetterAddresseesQueries, NoticeLettersQueries, NoticeLettersRepository, NoticeLettersService],
  exports: [NoticeLettersQueries],
})
export class NoticeLettersModule {}
