import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormerOwnerName } from './former-owner-name.entity.js';
import { HoldersController } from './holders.controller.js';
import { HoldingsController } from './holdings.controller.js';
import { HoldingsService } from './holdings.service.js';
import { Owner } from './owner.entity.js';
import { OwnerMakingController } from './owner-making.controller.js';
import { OwnerPageQueries } from '../pages/people/owner-page.queries.js';
import { OwnerRetirementsController } from './owner-retirements.controller.js';
import { OwnerRetirementsService } from './owner-retirements.service.js';
import { OwnersController } from '../pages/people/owners.controller.js';
import { OwnersQueries } from './owners.queries.js';
import { OwnersRepository } from './owners.repository.js';
import { OwnersService } from './owners.service.js';
import { PeopleController } from './people.controller.js';
import { Person } from './person.entity.js';
import { PersonsController } from '../pages/people/persons.controller.js';
import { PersonsQueries } from '../pages/people/persons.queries.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';
import { PostHolding } from './post-holding.entity.js';

/** People, and the posts, teams and outside contacts that own actions. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, Owner, PostHolding, FormerOwnerName])],
  controllers: [
    PeopleController,
    PersonsController,
    OwnerMakingController,
    HoldersController,
    HoldingsController,
    OwnerRetirementsController,
    OwnersController,
  ],
  providers: [
    OwnersQueries,
    OwnerPageQueries,
    PersonsQueries,
    OwnersRepository,
    PersonsRepository,
    OwnersService,
    HoldingsService,
    OwnerRetirementsService,
    PersonsService,
  ],
  exports: [OwnersQueries, OwnerPageQueries, OwnersRepository, PersonsQueries, PersonsRepository],
})
export class PeopleModule {}
