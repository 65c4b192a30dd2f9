import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { SuccessionModule } from '../../succession/succession.module.js';
import { MeetingRequestsController } from './meeting-requests.controller.js';
import { MeetingsController } from './meetings.controller.js';

/** When bodies meet, and what a meeting had before it. */
@Module({
  imports: [BodiesModule, MeetingsModule, PeopleModule, RequestsModule, SuccessionModule],
  controllers: [MeetingsController, MeetingRequestsController],
})
export class MeetingPagesModule {}
