import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { ByHandController } from './by-hand/by-hand.controller.js';
import { CallsService } from './by-hand/calls.service.js';
import { NudgePlanningService } from './by-hand/nudge-planning.service.js';
import { NudgesService } from './by-hand/nudges.service.js';
import { RemindedItemQueries } from './by-hand/reminded-item.queries.js';
import { CalendarFeed } from './calendars/calendar-feed.entity.js';
import { CalendarFeedsController } from './calendars/calendar-feeds.controller.js';
import { CalendarFeedsRepository } from './calendars/calendar-feeds.repository.js';
import { CalendarFeedsService } from './calendars/calendar-feeds.service.js';
import { CalendarFilesController } from './calendars/calendar-files.controller.js';
import { DueEventsQueries, MeetingEventsQueries } from './calendars/due-events.queries.js';
import { ChasedDutiesQueries } from './chased-duties.queries.js';
import { ChasedItemsQueries } from './chased-items.queries.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { CopyReadersQueries } from './copy-readers.queries.js';
import { DayPlansService } from './day-plans.service.js';
import { DayWritingService } from './day-writing.service.js';
import { DigestsQueries } from './digests/digests.queries.js';
import { DigestsService } from './digests/digests.service.js';
import { FollowerMailsService } from './followers/follower-mails.service.js';
import { FollowerNewsService } from './followers/follower-news.service.js';
import { FollowersController } from './followers/followers.controller.js';
import { FollowersRepository } from './followers/followers.repository.js';
import { FollowersService } from './followers/followers.service.js';
import { HappeningsQueries } from './followers/happenings.queries.js';
import { ItemFollower } from './followers/item-follower.entity.js';
import { UnfollowingController } from './followers/unfollowing.controller.js';
import { HoldScopesService } from './holds/hold-scopes.service.js';
import { ReminderHold } from './holds/reminder-hold.entity.js';
import { ReminderHoldsController } from './holds/reminder-holds.controller.js';
import { ReminderHoldsQueries } from './holds/reminder-holds.queries.js';
import { ReminderHoldsRepository } from './holds/reminder-holds.repository.js';
import { ReminderHoldsService } from './holds/reminder-holds.service.js';
import { ItemRemindersController } from './item-reminders.controller.js';
import { ItemRemindersService } from './item-reminders.service.js';
import { ItemWordsQueries } from './item-words.queries.js';
import { ReminderLadder } from './ladders/reminder-ladder.entity.js';
import { ReminderLadderStep } from './ladders/reminder-ladder-step.entity.js';
import { ReminderLaddersController } from './ladders/reminder-ladders.controller.js';
import { ReminderLaddersQueries } from './ladders/reminder-ladders.queries.js';
import { ReminderLaddersRepository } from './ladders/reminder-ladders.repository.js';
import { ReminderLaddersService } from './ladders/reminder-ladders.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerQueries } from './ledger.queries.js';
import { ChairLettersQueries } from './letters/chair-letters.queries.js';
import { MailFactsQueries } from './mail-facts.queries.js';
import { MessageSendingsController } from './message-sendings.controller.js';
import { OtherMailsService } from './other-mails.service.js';
import { OutboxController } from './outbox.controller.js';
import { PlanningService } from './planning.service.js';
import { MailPreference } from './preferences/mail-preference.entity.js';
import { MailPreferencesController } from './preferences/mail-preferences.controller.js';
import { MailPreferencesRepository } from './preferences/mail-preferences.repository.js';
import { MailPreferencesService } from './preferences/mail-preferences.service.js';
import { RemindedQueries } from './reminded.queries.js';
import { Reminder } from './reminder.entity.js';
import { ReminderWordsService } from './reminder-words.service.js';
import { ReminderWritingService } from './reminder-writing.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';
import { MailboxLoop } from './replies/mailbox-loop.service.js';
import { MailedRepliesRepository } from './replies/mailed-replies.repository.js';
import { MailedReply } from './replies/mailed-reply.entity.js';
import { MailedReplyFile } from './replies/mailed-reply-file.entity.js';
import { MailedReplyFiling } from './replies/mailed-reply-filing.entity.js';
import { ReceivedMailRetention } from './replies/received-mail-retention.repository.js';
import { RepliesController } from './replies/replies.controller.js';
import { RepliesQueries } from './replies/replies.queries.js';
import { RepliesService } from './replies/replies.service.js';
import { ReplyFileController } from './replies/reply-file.controller.js';
import { ReplyFiles } from './replies/reply-files.service.js';
import { ReplyFilingService } from './replies/reply-filing.service.js';
import { ReplyItemsService } from './replies/reply-items.service.js';
import { ReplyJudgingService } from './replies/reply-judging.service.js';
import { ReplyRemovalsRepository } from './replies/reply-removals.repository.js';
import { Round } from './rounds/round.entity.js';
import { RoundAsking } from './rounds/round-asking.entity.js';
import { RoundPlanningService } from './rounds/round-planning.service.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { RoundsQueries } from './rounds/rounds.queries.js';
import { RoundsRepository } from './rounds/rounds.repository.js';
import { RoundsService } from './rounds/rounds.service.js';
import { RoundSetting } from './rounds/settings/round-setting.entity.js';
import { RoundSettingsController } from './rounds/settings/round-settings.controller.js';
import { RoundSettingsQueries } from './rounds/settings/round-settings.queries.js';
import { RoundSettingsRepository } from './rounds/settings/round-settings.repository.js';
import { RoundSettingsService } from './rounds/settings/round-settings.service.js';
import { RoundStartsService } from './rounds/settings/round-starts.service.js';
import { DailyReminders } from './runs/daily-reminders.service.js';
import { ReminderRun } from './runs/reminder-run.entity.js';
import { ReminderRunsRepository } from './runs/reminder-runs.repository.js';
import { ReminderRunsService } from './runs/reminder-runs.service.js';
import { UnreachableOwnersQueries } from './unreachable-owners.queries.js';
import { UnreachableOwnersService } from './unreachable-owners.service.js';
import { WrittenToQueries } from './written-to/written-to.queries.js';

/** Who is written to, about what, and why. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CalendarFeed,
      ItemFollower,
      MailPreference,
      MailedReply,
      MailedReplyFile,
      MailedReplyFiling,
      Reminder,
      ReminderHold,
      ReminderLadder,
      ReminderLadderStep,
      ReminderRun,
      Round,
      RoundAsking,
      RoundSetting,
    ]),
    ActionsModule,
    AnswerLinksModule,
    AuditModule,
    BodiesModule,
    ItemsModule,
    MailModule,
    PeopleModule,
    RecommendationsModule,
    ResponsesModule,
  ],
  controllers: [
    RemindersController,
    LedgerController,
    OutboxController,
    MessageSendingsController,
    ReminderLaddersController,
    ReminderHoldsController,
    ByHandController,
    // The address of the settings would else be taken for the number of a round.
    RoundSettingsController,
    RoundsController,
    ItemRemindersController,
    CalendarFeedsController,
    CalendarFilesController,
    FollowersController,
    UnfollowingController,
    MailPreferencesController,
    RepliesController,
    ReplyFileController,
  ],
  providers: [
    ChasedItemsQueries,
    ChasedDutiesQueries,
    ChasedOwnersQueries,
    CalendarFeedsRepository,
    CalendarFeedsService,
    ChairLettersQueries,
    CallsService,
    DueEventsQueries,
    MeetingEventsQueries,
    DigestsQueries,
    DigestsService,
    FollowerMailsService,
    FollowerNewsService,
    FollowersRepository,
    FollowersService,
    HappeningsQueries,
    CopyReadersQueries,
    DailyReminders,
    DayPlansService,
    DayWritingService,
    HoldScopesService,
    ItemRemindersService,
    ItemWordsQueries,
    LedgerQueries,
    MailboxLoop,
    RepliesQueries,
    ReceivedMailRetention,
    RepliesService,
    ReplyFiles,
    MailedRepliesRepository,
    ReplyFilingService,
    ReplyItemsService,
    ReplyJudgingService,
    MailFactsQueries,
    MailPreferencesRepository,
    MailPreferencesService,
    NudgePlanningService,
    NudgesService,
    OtherMailsService,
    PlanningService,
    RemindedItemQueries,
    ReminderHoldsQueries,
    ReminderHoldsRepository,
    ReminderHoldsService,
    ReminderLaddersQueries,
    ReminderRunsRepository,
    ReminderRunsService,
    ReminderLaddersRepository,
    ReminderLaddersService,
    RemindedQueries,
    ReminderWordsService,
    ReminderWritingService,
    RemindersRepository,
    RemindersService,
    RoundPlanningService,
    RoundsQueries,
    RoundsRepository,
    RoundsService,
    RoundSettingsQueries,
    RoundSettingsRepository,
    RoundSettingsService,
    RoundStartsService,
    UnreachableOwnersQueries,
    UnreachableOwnersService,
    WrittenToQueries,
    ReplyRemovalsRepository,
  ],
  exports: [
    ReplyRemovalsRepository,
    ChasedOwnersQueries,
    ChairLettersQueries,
    CopyReadersQueries,
    MailFactsQueries,
    PlanningService,
    RemindedItemQueries,
    ReminderHoldsRepository,
    ReminderLaddersQueries,
    RemindersRepository,
    DailyReminders,
    MailboxLoop,
    RepliesQueries,
    ItemRemindersService,
    ItemWordsQueries,
    LedgerQueries,
    ReminderRunsRepository,
    RemindersService,
    UnreachableOwnersService,
    WrittenToQueries,
  ],
})
export class RemindersModule {}
