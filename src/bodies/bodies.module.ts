import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesQueries } from './bodies.queries.js';
import { Body } from './body.entity.js';
import { BodyMembersQueries } from './body-members.queries.js';
import { BodyMembership } from './body-membership.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';

/** Boards, panels, the executive, partners, and when they meet. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, BodyMembership, Meeting])],
  providers: [BodiesQueries, BodyMembersQueries, MeetingsRepository, MeetingsService],
  exports: [BodiesQueries, BodyMembersQueries, MeetingsRepository, MeetingsService],
})
export class BodiesModule {}
