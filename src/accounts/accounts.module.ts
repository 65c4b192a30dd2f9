import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { AccessGuard } from './access.guard.js';
import { Account } from './account.entity.js';
import { AccountChangesController } from './account-changes.controller.js';
import { AccountClosingService } from './account-closing.service.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { AccountMakingController } from './account-making.controller.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { AdministratorsService } from './administrators.service.js';
import { ExampleAccounts } from './example-accounts.queries.js';
import { ExamplePasswords } from './example-passwords.service.js';
import { RouteAccess } from './route-access.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInCompletion } from './sign-in-completion.service.js';
import { SignOutController } from './sign-out.controller.js';
import { SignInThrottle } from './throttle/sign-in-throttle.service.js';

/** Signing in and out, and what each account may do. */
@Module({
  imports: [DiscoveryModule, PeopleModule, TypeOrmModule.forFeature([Account])],
  controllers: [
    SignInController,
    SignOutController,
    AccountMakingController,
    AccountsController,
    AccountChangesController,
  ],
  providers: [
    AccountsQueries,
    AccountsRepository,
    AccountsService,
    AccountKeepingService,
    AccountClosingService,
    AdministratorsService,
    RouteAccess,
    SignInThrottle,
    SignInCompletion,
    ExampleAccounts,
    ExamplePasswords,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [RouteAccess, AccountsQueries, ExamplePasswords, AccountsService, AccountClosingService],
})
export class AccountsModule {}
