import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { MeetingsController } from './meetings.controller.js';

/** When bodies meet, and what a meeting had before it. */
@Module({
  imports: [BodiesModule, MeetingsModule],
  controllers: [MeetingsController],
})
export class MeetingPagesModule {}
