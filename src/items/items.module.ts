import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChoosingService } from './choosing/choosing.service.js';
import { ActionContinuation } from './continuations/action-continuation.entity.js';
import { ContinuationsRepository } from './continuations/continuations.repository.js';
import { OpenChangesInterceptor } from './history/open-changes.interceptor.js';
import { OpenHistoryQueries } from './history/open-history.queries.js';
import { ItemLink } from './links/item-link.entity.js';
import { ItemLinkEnding } from './links/item-link-ending.entity.js';
import { ItemLinksRepository } from './links/item-links.repository.js';
import { ItemProvenance } from './provenance/item-provenance.entity.js';
import { ProvenancesRepository } from './provenance/provenances.repository.js';
import { ExistingItemsQueries } from './references/existing-items.queries.js';
import { ReferenceCounter } from './references/reference-counter.entity.js';
import { ReferenceNumbersRepository } from './references/reference-numbers.repository.js';
import { KeptActionStanding } from './standings/action-standing.entity.js';
import { TagsRepository } from './tags/tags.repository.js';
import { TagsService } from './tags/tags.service.js';
import { UsedTagsQueries } from './tags/used-tags.queries.js';
import { UsedWord } from './tags/used-word.entity.js';
import { JudgingQueries } from './verdicts/judging.queries.js';
import { MeetingVerdictsRecorder } from './verdicts/meeting-verdicts-recorder.service.js';
import { VerdictOfMeeting } from './verdicts/verdict.entity.js';
import { VerdictDraft } from './verdicts/verdict-draft.entity.js';
import { VerdictDraftsRepository } from './verdicts/verdict-drafts.repository.js';
import { VerdictRemovalsRepository } from './verdicts/verdict-removals.repository.js';
import { VerdictsRepository } from './verdicts/verdicts.repository.js';
import { VerdictsService } from './verdicts/verdicts.service.js';
import { UncountedItem } from './waiting/uncounted-item.entity.js';
import { UncountedItemsRepository } from './waiting/uncounted-items.repository.js';
import { KeptActionWords } from './words/action-words.entity.js';
import { KeptRecommendationWords } from './words/recommendation-words.entity.js';

/** What recommendations and actions share: references, links, tags, provenance, the trail as it is told. */
@Module({
  imports: [
    BodiesModule,
    PeopleModule,
    TypeOrmModule.forFeature([
      KeptActionStanding,
      KeptActionWords,
      KeptRecommendationWords,
      ActionContinuation,
      VerdictDraft,
      VerdictOfMeeting,
      ItemLink,
      ItemLinkEnding,
      ItemProvenance,
      ReferenceCounter,
      UncountedItem,
      UsedWord,
    ]),
  ],
  providers: [
    ChoosingService,
    ContinuationsRepository,
    MeetingVerdictsRecorder,
    VerdictDraftsRepository,
    VerdictRemovalsRepository,
    VerdictsRepository,
    VerdictsService,
    JudgingQueries,
    ExistingItemsQueries,
    TagsService,
    ProvenancesRepository,
    TagsRepository,
    ItemLinksRepository,
    OpenHistoryQueries,
    ReferenceNumbersRepository,
    UncountedItemsRepository,
    UsedTagsQueries,
    { provide: APP_INTERCEPTOR, useClass: OpenChangesInterceptor },
  ],
  exports: [
    ChoosingService,
    ContinuationsRepository,
    MeetingVerdictsRecorder,
    VerdictDraftsRepository,
    VerdictRemovalsRepository,
    VerdictsRepository,
    VerdictsService,
    JudgingQueries,
    ExistingItemsQueries,
    TagsService,
    ProvenancesRepository,
    ItemLinksRepository,
    OpenHistoryQueries,
    ReferenceNumbersRepository,
    UncountedItemsRepository,
    UsedTagsQueries,
  ],
})
export class ItemsModule {}
