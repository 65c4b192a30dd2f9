import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Clock } from '../../calendar/clock.js';
import type { Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { SignInFirst } from '../../web/errors.js';
import { type Answer, seeOther } from '../../web/page.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { YOUR_FACTORS, YOUR_PROOF } from '../your-account/your-account.view.js';
import { SecondFactors } from './second-factors.service.js';

/** For how long somebody who has proved who they are may change their second factors, in milliseconds. */
const FRESH_FOR = 15 * 60_000;

/** Whoever sets up a second factor: somebody who is in, or somebody who has to before they are. */
export type FactorHolder = {
  readonly accountId: number;
  readonly email: string;
  readonly by: Omit<By, 'formToken'>;
  /** Whether they are still on their way in. */
  readonly isPending: boolean;
};

/** Says who may set up a second factor. */
@Injectable()
export class FactorHolders {
  constructor(
    private readonly completion: SignInCompletion,
    private readonly factors: SecondFactors,
    private readonly clock: Clock,
  ) {}

  /**
   * Who may; or where they are to go first, to prove again who they are: a screen left open is no proof.
   * @throws SignInFirst
   */
  async find(viewer: Viewer | null, browser: BrowserSession): Promise<FactorHolder | Answer> {
    if (viewer) {
      const { accountId, email, name } = viewer;
      if (!this.isFresh(browser)) return seeOther(YOUR_PROOF);
      return { accountId, email, by: { accountId, name }, isPending: false };
    }
    const pending = await this.completion.pending(browser);
    if (pending?.needs !== 'set-up') throw new SignInFirst(YOUR_FACTORS);
    const { accountId, account } = pending;
    // The owner may have set one up since: whoever has the password alone must not put another in its place.
    if ((await this.factors.needsOf(account)) !== 'set-up') throw new SignInFirst(YOUR_FACTORS);
    return { accountId, email: account.email, by: { accountId, name: account.name }, isPending: true };
  }

  isFresh({ proof }: BrowserSession): boolean {
    return proof !== null && this.clock.realNow().getTime() - proof.at < FRESH_FOR;
  }
}

export function isHolder(found: FactorHolder | Answer): found is FactorHolder {
  return 'isPending' in found;
}
