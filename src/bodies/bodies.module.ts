import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesQueries } from './bodies.queries.js';
import { Body } from './body.entity.js';
import { BodyMembersQueries } from './body-members.queries.js';
import { BodyMembership } from './body-membership.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingFollowers } from './meeting-followers.js';
import { MeetingMove } from './meeting-move.entity.js';
import { MeetingMovesQueries } from './meeting-moves.queries.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';

/** Boards, panels, the executive, partners, and when they meet. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, BodyMembership, Meeting, MeetingMove])],
  providers: [
    BodiesQueries,
    BodyMembersQueries,
    MeetingMovesQueries,
    MeetingFollowers,
    MeetingsRepository,
    MeetingsService,
  ],
  exports: [
    BodiesQueries,
    BodyMembersQueries,
    MeetingMovesQueries,
    MeetingFollowers,
    MeetingsRepository,
    MeetingsService,
  ],
})
export class BodiesModule {}
