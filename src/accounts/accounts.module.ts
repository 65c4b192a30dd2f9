import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccessGuard } from './access.guard.js';
import { Account } from './account.entity.js';
import { AccountBody } from './account-body.entity.js';
import { AccountChangesController } from './account-changes.controller.js';
import { AccountClosingService } from './account-closing.service.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { AccountMakingController } from './account-making.controller.js';
import { AccountPage } from './account-page.service.js';
import { AccountReductionsRepository } from './account-reductions.repository.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { AdministratorsService } from './administrators.service.js';
import { ExampleAccounts } from './example-accounts.queries.js';
import { ExamplePasswords } from './example-passwords.service.js';
import { AuthenticatorApp } from './factors/authenticator-app.entity.js';
import { FactorHolders } from './factors/factor-holder.service.js';
import { FactorKeeping } from './factors/factor-keeping.service.js';
import { FactorResetsController } from './factors/factor-resets.controller.js';
import { FactorSetUpController } from './factors/factor-set-up.controller.js';
import { FactorSetUp } from './factors/factor-set-up.service.js';
import { FactorsRepository } from './factors/factors.repository.js';
import { RecoveryCode } from './factors/recovery-code.entity.js';
import { SecondFactorController } from './factors/second-factor.controller.js';
import { SecondFactors } from './factors/second-factors.service.js';
import { FirstAdministratorController } from './first-administrator/first-administrator.controller.js';
import { FirstAdministrator } from './first-administrator/first-administrator.service.js';
import { AcceptancesController } from './invitations/acceptances.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { Invitations } from './invitations/invitations.service.js';
import { AccountLink } from './links/account-link.entity.js';
import { AccountLinkHousekeeping } from './links/account-link-housekeeping.service.js';
import { AccountLinksRepository } from './links/account-links.repository.js';
import { AccountLinks } from './links/account-links.service.js';
import { LinkRequest } from './links/link-request.entity.js';
import { LinkRequestsController } from './links/link-requests.controller.js';
import { LinkRequestsRepository } from './links/link-requests.repository.js';
import { LinkRequests } from './links/link-requests.service.js';
import { LinkUses } from './links/link-uses.service.js';
import { NewPasswordsController } from './links/new-passwords.controller.js';
import { SignInLinksController } from './links/sign-in-links.controller.js';
import { AccountMails } from './mails/account-mails.service.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { PasskeySetUpController } from './passkeys/passkey-set-up.controller.js';
import { PasskeySignInController } from './passkeys/passkey-sign-in.controller.js';
import { PasskeysRepository } from './passkeys/passkeys.repository.js';
import { Passkeys } from './passkeys/passkeys.service.js';
import { ChosenPasswords } from './passwords/chosen-passwords.service.js';
import { IdentityProvider } from './provider/identity-provider.service.js';
import { ProviderAccounts } from './provider/provider-accounts.service.js';
import { ProviderIdentitiesRepository } from './provider/provider-identities.repository.js';
import { ProviderIdentity } from './provider/provider-identity.entity.js';
import { ProviderRoles } from './provider/provider-roles.service.js';
import { ProviderSignInController } from './provider/provider-sign-in.controller.js';
import { ProviderSignIn } from './provider/provider-sign-in.service.js';
import { RouteAccess } from './route-access.service.js';
import { AccountSessionsController } from './sessions/account-sessions.controller.js';
import { AccountSessionsService } from './sessions/account-sessions.service.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { SessionUse } from './sessions/session-use.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInCompletion } from './sign-in-completion.service.js';
import { SignOutController } from './sign-out.controller.js';
import { SignInThrottle } from './throttle/sign-in-throttle.service.js';
import { AccessEvent } from './trace/access-event.entity.js';
import { AccessEventRetention } from './trace/access-event-retention.repository.js';
import { AccessEventsRepository } from './trace/access-events.repository.js';
import { AccessTrace } from './trace/access-trace.service.js';
import { Viewers } from './viewers.service.js';
import { OwnFactorsController } from './your-account/own-factors.controller.js';
import { OwnPasswordController } from './your-account/own-password.controller.js';
import { OwnPasswordService } from './your-account/own-password.service.js';
import { ProofController } from './your-account/proof.controller.js';
import { YourAccountController } from './your-account/your-account.controller.js';

/** Signing in and out, and what each account may do. */
@Module({
  imports: [
    DiscoveryModule,
    MailModule,
    PeopleModule,
    TypeOrmModule.forFeature([
      Account,
      AccessEvent,
      AccountBody,
      AccountLink,
      LinkRequest,
      ProviderIdentity,
      AuthenticatorApp,
      RecoveryCode,
      Passkey,
    ]),
  ],
  controllers: [
    SignInController,
    SignOutController,
    ProviderSignInController,
    SecondFactorController,
    FactorSetUpController,
    PasskeySetUpController,
    PasskeySignInController,
    FactorResetsController,
    OwnFactorsController,
    ProofController,
    AccountMakingController,
    AccountsController,
    AccountChangesController,
    YourAccountController,
    OwnPasswordController,
    AccountSessionsController,
    OwnSessionsController,
    LinkRequestsController,
    SignInLinksController,
    NewPasswordsController,
    InvitationsController,
    AcceptancesController,
    FirstAdministratorController,
  ],
  providers: [
    AccessEventRetention,
    AccountPage,
    AccountsQueries,
    AccountsRepository,
    AccountReductionsRepository,
    AccountsService,
    Viewers,
    AccountKeepingService,
    AccountClosingService,
    AdministratorsService,
    AccountMails,
    AccountLinks,
    AccountLinksRepository,
    AccountLinkHousekeeping,
    LinkRequests,
    LinkRequestsRepository,
    LinkUses,
    Invitations,
    FirstAdministrator,
    ChosenPasswords,
    OwnPasswordService,
    RouteAccess,
    SessionUse,
    AccountSessionsService,
    SignInThrottle,
    SignInCompletion,
    IdentityProvider,
    ProviderAccounts,
    ProviderIdentitiesRepository,
    ProviderRoles,
    ProviderSignIn,
    AccessEventsRepository,
    AccessTrace,
    FactorsRepository,
    SecondFactors,
    FactorKeeping,
    FactorHolders,
    FactorSetUp,
    Passkeys,
    PasskeysRepository,
    ExampleAccounts,
    ExamplePasswords,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    Viewers,
    IdentityProvider,
    AccessTrace,
    RouteAccess,
    AccountsQueries,
    ExamplePasswords,
    AccountsService,
    AccountClosingService,
    AccountReductionsRepository,
  ],
})
export class AccountsModule {}
