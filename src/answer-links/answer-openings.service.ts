import { Injectable } from '@nestjs/common';
import { Changes } from '../audit/changes.service.js';
import type { OpenedLink } from './answer-link-opening.service.js';
import { AnswerLinksRepository } from './answer-links.repository.js';

/** Keeps when somebody was first seen at the page of a link. */
@Injectable()
export class AnswerOpeningsService {
  constructor(
    private readonly changes: Changes,
    private readonly links: AnswerLinksRepository,
  ) {}

  /** The page asks for it once a hand moves there: what merely fetches the page is a program that looks at mail. */
  async note({ link: { id, address } }: OpenedLink): Promise<void> {
    const by = { accountId: null, name: `Whoever has the link sent to ${address}`, formToken: null };
    try {
      await this.changes.make(by, async ({ tx, at, record }) => {
        if (!(await this.links.noteOpening(tx, id, at))) throw new SeenBefore();
        const subject = { kind: 'answer-link', id, reference: null };
        await record({ action: 'opened the link', subject, after: { recipient: address } });
      });
    } catch (error) {
      if (!(error instanceof SeenBefore)) throw error;
    }
  }
}

/** Breaks off a change that would write nothing, so that no trail is left of it. */
class SeenBefore extends Error {
  override readonly name = 'SeenBefore';
}
