import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesRepository } from './bodies.repository.js';
import { BodiesService } from './bodies.service.js';
import { Body } from './body.entity.js';
import { BodyChangesController } from './body-changes.controller.js';
import { BodyMembersQueries } from './body-members.queries.js';
import { BodyMembership } from './body-membership.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingFollowers } from './meeting-followers.service.js';
import { MeetingMove } from './meeting-move.entity.js';
import { MeetingMovesQueries } from './meeting-moves.queries.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';
import { MembershipMakingController } from './membership-making.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { ViewersQueries } from './viewers.queries.js';

/** Boards, panels, the executive, partners, and when they meet. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Body, BodyMembership, Meeting, MeetingMove]),
    AccountsModule,
    PeopleModule,
  ],
  controllers: [BodyChangesController, MembershipMakingController, MembershipsController],
  providers: [
    ViewersQueries,
    MembershipsRepository,
    BodiesQueries,
    BodiesRepository,
    BodiesService,
    MembershipsService,
    BodyMembersQueries,
    MeetingMovesQueries,
    MeetingFollowers,
    MeetingsRepository,
    MeetingsService,
  ],
  exports: [
    MembershipsRepository,
    BodiesQueries,
    BodiesRepository,
    BodyMembersQueries,
    MeetingMovesQueries,
    MeetingFollowers,
    MeetingsRepository,
    MeetingsService,
  ],
})
export class BodiesModule {}
