import { Injectable } from '@nestjs/common';

/** What hangs on an owner or an account, and whom its mail reaches. */
export type Obligations = {
  /** What is owed, waits or is followed, each with its list where there is one. */
  readonly owed: readonly { readonly text: string; readonly href: string | null }[];
  /** Where mail goes, in sentences. */
  readonly mails: readonly string[];
};

/** How an owner is looked at: as it is, as if nobody held the post, as if it were no more. */
export type SupposedOwner = 'as-it-is' | 'vacant' | 'retired';

/** A module that knows what owners and accounts owe; those who owe and what is owed stand in modules above this one. */
export interface ObligationsFinder {
  ofOwner(ownerId: number, supposed: SupposedOwner): Promise<Obligations>;
  ofAccount(accountId: number): Promise<Obligations>;
}

/** What is owed by whom is about to go, or has gone. */
@Injectable()
export class ObligationsService implements ObligationsFinder {
  private finder: ObligationsFinder | null = null;

  /** The one that finds them enters itself. */
  use(finder: ObligationsFinder): void {
    this.finder = finder;
  }

  async ofOwner(ownerId: number, supposed: SupposedOwner): Promise<Obligations> {
    return this.known.ofOwner(ownerId, supposed);
  }

  async ofAccount(accountId: number): Promise<Obligations> {
    return this.known.ofAccount(accountId);
  }

  private get known(): ObligationsFinder {
    if (!this.finder) throw new Error('nobody finds what is owed');
    return this.finder;
  }
}
