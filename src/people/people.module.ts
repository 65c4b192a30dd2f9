import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { FormerOwnerName } from './former-owner-name.entity.js';
import { HoldersController } from './holders.controller.js';
import { HoldingsController } from './holdings.controller.js';
import { HoldingsQueries } from './holdings.queries.js';
import { HoldingsService } from './holdings.service.js';
import { ObligationsService } from './obligations.service.js';
import { Owner } from './owner.entity.js';
import { OwnerChangesController } from './owner-changes.controller.js';
import { OwnerMakingController } from './owner-making.controller.js';
import { OwnersQueries } from './owners.queries.js';
import { OwnersRepository } from './owners.repository.js';
import { OwnersService } from './owners.service.js';
import { PeopleController } from './people.controller.js';
import { Person } from './person.entity.js';
import { PersonChangesController } from './person-changes.controller.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';
import { PostHolding } from './post-holding.entity.js';

/** People, and the posts, teams and outside contacts that own actions. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, Owner, PostHolding, FormerOwnerName]), MailModule],
  controllers: [
    PeopleController,
    PersonChangesController,
    OwnerMakingController,
    HoldersController,
    HoldingsController,
    OwnerChangesController,
  ],
  providers: [
    ObligationsService,
    OwnersQueries,
    HoldingsQueries,
    PersonsQueries,
    OwnersRepository,
    PersonsRepository,
    OwnersService,
    HoldingsService,
    PersonsService,
  ],
  exports: [
    ObligationsService,
    HoldingsQueries,
    OwnersQueries,
    OwnersRepository,
    PersonsQueries,
    PersonsRepository,
  ],
})
export class PeopleModule {}
