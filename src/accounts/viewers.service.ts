import { Injectable } from '@nestjs/common';
import type { Viewer } from '../web/access.js';

/** A module that knows who an account belongs to and on which bodies they sit; bodies stand in a module above this one. */
export interface ViewerFinder {
  byAccount(accountId: number): Promise<Viewer | null>;
  bySession(digest: string): Promise<Viewer | null>;
  bodies(): Promise<readonly NamedBody[]>;
}

/** A body that an account may be for. */
export type NamedBody = { readonly id: number; readonly code: string; readonly name: string };

/** Who asks: an account as it is now, with its role and its bodies. */
@Injectable()
export class Viewers implements ViewerFinder {
  private finder: ViewerFinder | null = null;

  /** The one that finds them enters itself. */
  use(finder: ViewerFinder): void {
    this.finder = finder;
  }

  /** Who has this account; null where it has been closed. */
  async byAccount(accountId: number): Promise<Viewer | null> {
    return this.known.byAccount(accountId);
  }

  /** Who has signed in with the session of which this is the digest; null where nobody has, or their account has been closed. */
  async bySession(digest: string): Promise<Viewer | null> {
    return this.known.bySession(digest);
  }

  /** The bodies that an account may be for, by name. */
  async bodies(): Promise<readonly NamedBody[]> {
    return this.known.bodies();
  }

  private get known(): ViewerFinder {
    if (!this.finder) throw new Error('nobody finds who asks');
    return this.finder;
  }
}
