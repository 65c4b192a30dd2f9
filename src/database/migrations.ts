import { CreateTheRegister20260901090000 } from '../../migrations/20260901090000-create-the-register.js';
import { ShapeProposalsOnReview20261001090000 } from '../../migrations/20261001090000-shape-proposals-on-review.js';
import { ImportSpreadsheets20261121090000 } from '../../migrations/20261121090000-import-spreadsheets.js';
import { RememberOlderVersions20261122090000 } from '../../migrations/20261122090000-remember-older-versions.js';
import { ChainTheTrail20261122093000 } from '../../migrations/20261122093000-chain-the-trail.js';
import { KeepMeasures20261122100000 } from '../../migrations/20261122100000-keep-measures.js';
import { HandOverAndSucceed20261122110000 } from '../../migrations/20261122110000-hand-over-and-succeed.js';
import { TellARecommendationsLife20261122120000 } from '../../migrations/20261122120000-tell-a-recommendations-life.js';
import { BindActionsToMeetings20261122130000 } from '../../migrations/20261122130000-bind-actions-to-meetings.js';
import { KeepEvidenceFiles20261122131000 } from '../../migrations/20261122131000-keep-evidence-files.js';
import { SaveViews20261122140000 } from '../../migrations/20261122140000-save-views.js';
import { ServeNoticeByLetter20261122150000 } from '../../migrations/20261122150000-serve-notice-by-letter.js';
import { FindWhatWasMistyped20261122160000 } from '../../migrations/20261122160000-find-what-was-mistyped.js';
import { UndoShapingOfProposals20261122170000 } from '../../migrations/20261122170000-undo-shaping-of-proposals.js';
import { AnswerFromALink20261129011500 } from '../../migrations/20261129011500-answer-from-a-link.js';
import { SetTheReminderLadder20261129011700 } from '../../migrations/20261129011700-set-the-reminder-ladder.js';
import { DeliverMessagesForCertain20261129012100 } from '../../migrations/20261129012100-deliver-messages-for-certain.js';
import { KeepWhatSheetsSay20261129012500 } from '../../migrations/20261129012500-keep-what-sheets-say.js';
import { MendTheClocks20261129013000 } from '../../migrations/20261129013000-mend-the-clocks.js';
import { TakeRequests20261129013500 } from '../../migrations/20261129013500-take-requests.js';
import { RememberReminderRuns20261129014800 } from '../../migrations/20261129014800-remember-reminder-runs.js';
import { ShareFactsBetweenRooms20261129015700 } from '../../migrations/20261129015700-share-facts-between-rooms.js';
import { DraftResponses20261129020500 } from '../../migrations/20261129020500-draft-responses.js';
import { GiveEachAddresseeItsClock20261129020700 } from '../../migrations/20261129020700-give-each-addressee-its-clock.js';
import { ChooseMailsAndKeepCalendars20261129023000 } from '../../migrations/20261129023000-choose-mails-and-keep-calendars.js';
import { SayInWhatCapacityAPanelActs20261129023500 } from '../../migrations/20261129023500-say-in-what-capacity-a-panel-acts.js';
import { FollowItems20261129024000 } from '../../migrations/20261129024000-follow-items.js';
import { SendDigestsBeforeMeetings20261129025100 } from '../../migrations/20261129025100-send-digests-before-meetings.js';
import { TakeReplies20261129031100 } from '../../migrations/20261129031100-take-replies.js';
import { AskInRounds20261129032400 } from '../../migrations/20261129032400-ask-in-rounds.js';
import { NumberByMunicipalYear20261129042500 } from '../../migrations/20261129042500-number-by-municipal-year.js';
import { CorrectUpdates20261129043100 } from '../../migrations/20261129043100-correct-updates.js';
import { KeepWhatWasTyped20261129043430 } from '../../migrations/20261129043430-keep-what-was-typed.js';
import { MarkWhatCameBack20261129043600 } from '../../migrations/20261129043600-mark-what-came-back.js';
import { KeepTheChairsLetters20261129043700 } from '../../migrations/20261129043700-keep-the-chairs-letters.js';
import { KeepUploadsOfFaultyForms20261129044030 } from '../../migrations/20261129044030-keep-uploads-of-faulty-forms.js';
import { SayWhatBecomesOfOpenActions20261129044400 } from '../../migrations/20261129044400-say-what-becomes-of-open-actions.js';
import { CorrectPapers20261129045000 } from '../../migrations/20261129045000-correct-papers.js';
import { KeepTheQuestion20261129045100 } from '../../migrations/20261129045100-keep-the-question.js';
import { CountVisibleActions20261129045357 } from '../../migrations/20261129045357-count-visible-actions.js';
import { SeeWhenLinksAreOpened20261129045500 } from '../../migrations/20261129045500-see-when-links-are-opened.js';
import { LetRoundsBeginByThemselves20261129050100 } from '../../migrations/20261129050100-let-rounds-begin-by-themselves.js';
import { RemovePersonalData20261129050500 } from '../../migrations/20261129050500-remove-personal-data.js';
import { KeepCorrectedDetails20261129051700 } from '../../migrations/20261129051700-keep-corrected-details.js';
import { TakeBackMeetingsOfImports20261129052500 } from '../../migrations/20261129052500-take-back-meetings-of-imports.js';
import { ChaseEachAddresseeByItself20261129054500 } from '../../migrations/20261129054500-chase-each-addressee-by-itself.js';
import { TakeFiguresFromSheets20261129055500 } from '../../migrations/20261129055500-take-figures-from-sheets.js';
import { LetLettersWait20261129060731 } from '../../migrations/20261129060731-let-letters-wait.js';
import { DiscardDraftsOfLetters20261129061100 } from '../../migrations/20261129061100-discard-drafts-of-letters.js';
import { KeepFilesOfDraftResponses20261129061500 } from '../../migrations/20261129061500-keep-files-of-draft-responses.js';
import { SayWhoDraftsAResponse20261129062300 } from '../../migrations/20261129062300-say-who-drafts-a-response.js';
import { PublishReports20261129073500 } from '../../migrations/20261129073500-publish-reports.js';
import { SayWhoseAReportIs20261129080400 } from '../../migrations/20261129080400-say-whose-a-report-is.js';
import { MakeReportsInTheBackground20261129080700 } from '../../migrations/20261129080700-make-reports-in-the-background.js';
import { KeepTemplatesOfReports20261129082700 } from '../../migrations/20261129082700-keep-templates-of-reports.js';
import { KeepLetterheads20261129083500 } from '../../migrations/20261129083500-keep-letterheads.js';
import { CountTries20261129092100 } from '../../migrations/20261129092100-count-tries.js';
import { KeepAccountLinks20261129104530 } from '../../migrations/20261129104530-keep-account-links.js';
import { KnowWhoseSessionsAre20261129105900 } from '../../migrations/20261129105900-know-whose-sessions-are.js';
import { SayForWhichBodiesAnAccountIs20261129110500 } from '../../migrations/20261129110500-say-for-which-bodies-an-account-is.js';
import { KeepTheWayOfLinks20261129111000 } from '../../migrations/20261129111000-keep-the-way-of-links.js';
import { LinkAccountsToAProvider20261129112100 } from '../../migrations/20261129112100-link-accounts-to-a-provider.js';
import { TraceAccess20261129113100 } from '../../migrations/20261129113100-trace-access.js';
import { KeepForAWhile20261129113600 } from '../../migrations/20261129113600-keep-for-a-while.js';
import { KeepTracesForAWhile20261129115300 } from '../../migrations/20261129115300-keep-traces-for-a-while.js';
import { KeepSecondFactors20261129115400 } from '../../migrations/20261129115400-keep-second-factors.js';
import { CancelReports20261129115700 } from '../../migrations/20261129115700-cancel-reports.js';
import { KeepPasskeys20261129115800 } from '../../migrations/20261129115800-keep-passkeys.js';
import { ReduceActors20261129121700 } from '../../migrations/20261129121700-reduce-actors.js';
import { ReduceNamesOfLeavers20261129121800 } from '../../migrations/20261129121800-reduce-names-of-leavers.js';
import { KeepDigestsOfMigrations20261129134500 } from '../../migrations/20261129134500-keep-digests-of-migrations.js';
import { MendSchemasBetweenRevisions20261129134600 } from '../../migrations/20261129134600-mend-schemas-between-revisions.js';
import { KeepColumnsOfLists20261129134900 } from '../../migrations/20261129134900-keep-columns-of-lists.js';
import { OrderByLabels20261129135500 } from '../../migrations/20261129135500-order-by-labels.js';
import { SearchWithoutAccents20261129140500 } from '../../migrations/20261129140500-search-without-accents.js';
import { GiveBodiesShortNames20261129141500 } from '../../migrations/20261129141500-give-bodies-short-names.js';
import { DraftVerdicts20261129141600 } from '../../migrations/20261129141600-draft-verdicts.js';
import { ChangeManyAtOnce20261129142007 } from '../../migrations/20261129142007-change-many-at-once.js';
import { SayWhenAndWhereMeetingsAre20261129142300 } from '../../migrations/20261129142300-say-when-and-where-meetings-are.js';
import { ProposeFigures20261129202500 } from '../../migrations/20261129202500-propose-figures.js';
import { KeepHowItemsStand20261129205800 } from '../../migrations/20261129205800-keep-how-items-stand.js';
import { FindTheLatestUpdate20261129211840 } from '../../migrations/20261129211840-find-the-latest-update.js';
import { OrderSpansByNumber20261129235800 } from '../../migrations/20261129235800-order-spans-by-number.js';
import { KeepWordsOfItems20261130041500 } from '../../migrations/20261130041500-keep-words-of-items.js';
import { CountWhatTrendsTell20261130071000 } from '../../migrations/20261130071000-count-what-trends-tell.js';
import { KeepWhatWaits20261130104000 } from '../../migrations/20261130104000-keep-what-waits.js';
import { KeepUsedWords20261130144500 } from '../../migrations/20261130144500-keep-used-words.js';
import { FindImportsOfItems20261130223000 } from '../../migrations/20261130223000-find-imports-of-items.js';

/** Every migration, oldest first. Append only: one that has run anywhere is never edited. */
export const MIGRATIONS = [
  CreateTheRegister20260901090000,
  ShapeProposalsOnReview20261001090000,
  ImportSpreadsheets20261121090000,
  RememberOlderVersions20261122090000,
  ChainTheTrail20261122093000,
  KeepMeasures20261122100000,
  HandOverAndSucceed20261122110000,
  TellARecommendationsLife20261122120000,
  BindActionsToMeetings20261122130000,
  KeepEvidenceFiles20261122131000,
  SaveViews20261122140000,
  ServeNoticeByLetter20261122150000,
  FindWhatWasMistyped20261122160000,
  UndoShapingOfProposals20261122170000,
  AnswerFromALink20261129011500,
  SetTheReminderLadder20261129011700,
  DeliverMessagesForCertain20261129012100,
  KeepWhatSheetsSay20261129012500,
  MendTheClocks20261129013000,
  TakeRequests20261129013500,
  RememberReminderRuns20261129014800,
  ShareFactsBetweenRooms20261129015700,
  DraftResponses20261129020500,
  GiveEachAddresseeItsClock20261129020700,
  ChooseMailsAndKeepCalendars20261129023000,
  SayInWhatCapacityAPanelActs20261129023500,
  FollowItems20261129024000,
  SendDigestsBeforeMeetings20261129025100,
  TakeReplies20261129031100,
  AskInRounds20261129032400,
  NumberByMunicipalYear20261129042500,
  CorrectUpdates20261129043100,
  KeepWhatWasTyped20261129043430,
  MarkWhatCameBack20261129043600,
  KeepTheChairsLetters20261129043700,
  KeepUploadsOfFaultyForms20261129044030,
  SayWhatBecomesOfOpenActions20261129044400,
  CorrectPapers20261129045000,
  KeepTheQuestion20261129045100,
  CountVisibleActions20261129045357,
  SeeWhenLinksAreOpened20261129045500,
  LetRoundsBeginByThemselves20261129050100,
  RemovePersonalData20261129050500,
  KeepCorrectedDetails20261129051700,
  TakeBackMeetingsOfImports20261129052500,
  ChaseEachAddresseeByItself20261129054500,
  TakeFiguresFromSheets20261129055500,
  LetLettersWait20261129060731,
  DiscardDraftsOfLetters20261129061100,
  KeepFilesOfDraftResponses20261129061500,
  SayWhoDraftsAResponse20261129062300,
  PublishReports20261129073500,
  SayWhoseAReportIs20261129080400,
  MakeReportsInTheBackground20261129080700,
  KeepTemplatesOfReports20261129082700,
  KeepLetterheads20261129083500,
  CountTries20261129092100,
  KeepAccountLinks20261129104530,
  KnowWhoseSessionsAre20261129105900,
  SayForWhichBodiesAnAccountIs20261129110500,
  KeepTheWayOfLinks20261129111000,
  LinkAccountsToAProvider20261129112100,
  TraceAccess20261129113100,
  KeepForAWhile20261129113600,
  KeepTracesForAWhile20261129115300,
  KeepSecondFactors20261129115400,
  CancelReports20261129115700,
  KeepPasskeys20261129115800,
  ReduceActors20261129121700,
  ReduceNamesOfLeavers20261129121800,
  KeepDigestsOfMigrations20261129134500,
  MendSchemasBetweenRevisions20261129134600,
  KeepColumnsOfLists20261129134900,
  OrderByLabels20261129135500,
  SearchWithoutAccents20261129140500,
  GiveBodiesShortNames20261129141500,
  DraftVerdicts20261129141600,
  ChangeManyAtOnce20261129142007,
  SayWhenAndWhereMeetingsAre20261129142300,
  ProposeFigures20261129202500,
  KeepHowItemsStand20261129205800,
  FindTheLatestUpdate20261129211840,
  OrderSpansByNumber20261129235800,
  KeepWordsOfItems20261130041500,
  CountWhatTrendsTell20261130071000,
  KeepWhatWaits20261130104000,
  KeepUsedWords20261130144500,
  FindImportsOfItems20261130223000,
];
