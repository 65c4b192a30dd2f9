import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { Response } from './response.entity.js';
import { ResponseAnswer } from './response-answer.entity.js';

/** The formal answers to recommendations. */
@Module({
  imports: [TypeOrmModule.forFeature([Response, ResponseAnswer]), RecommendationsModule],
})
export class ResponsesModule {}
