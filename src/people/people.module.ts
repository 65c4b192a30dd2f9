import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HoldersController } from './holders.controller.js';
import { Owner } from './owner.entity.js';
import { OwnerMakingController } from './owner-making.controller.js';
import { OwnerPageQueries } from './owner-page.queries.js';
import { OwnersController } from './owners.controller.js';
import { OwnersQueries } from './owners.queries.js';
import { OwnersRepository } from './owners.repository.js';
import { OwnersService } from './owners.service.js';
import { PeopleController } from './people.controller.js';
import { Person } from './person.entity.js';
import { PostHolding } from './post-holding.entity.js';

/** People, and the posts, teams and outside contacts that own actions. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, Owner, PostHolding])],
  controllers: [PeopleController, OwnerMakingController, HoldersController, OwnersController],
  providers: [OwnersQueries, OwnerPageQueries, OwnersRepository, OwnersService],
  exports: [OwnersQueries, OwnersRepository],
})
export class PeopleModule {}
