import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Owner } from './owner.entity.js';
import { OwnersQueries } from './owners.queries.js';
import { Person } from './person.entity.js';
import { PostHolding } from './post-holding.entity.js';

/** People, and the posts, teams and outside contacts that own actions. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, Owner, PostHolding])],
  providers: [OwnersQueries],
  exports: [OwnersQueries],
})
export class PeopleModule {}
