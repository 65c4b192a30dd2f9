import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { parseReference, referenceInPath } from '../items/references/reference.rules.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { RecommendationRow } from './recommendation-row.js';
import { RecommendationsQueries } from './recommendations.queries.js';

/** The recommendations that a form is about: all of a document, or those that are named. */
export type RecommendationChoice = {
  readonly rows: readonly RecommendationRow[];
  readonly documentId: number | null;
  /** The query string that chose them, with its question mark. */
  readonly query: string;
};

type Query = Readonly<Record<string, unknown>>;

const MOST_NAMED = 100;

/** Reads from `?document=3` or `?recommendation=R2022-014` (once or several times) what a form is about. */
@Injectable()
export class RecommendationChoices {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where the address chooses nothing that is there */
  async from(query: Query, asker: Asker): Promise<RecommendationChoice> {
    return query.document === undefined ? this.named(query, asker) : this.ofDocument(query.document, asker);
  }

  private async ofDocument(document: unknown, asker: Asker): Promise<RecommendationChoice> {
    const id = typeof document === 'string' && /^\d{1,9}$/.test(document) ? Number(document) : 0;
    const rows = await this.recommendations.ofDocument(id, this.clock.today(), asker);
    if (rows.length === 0) throw new NotFound('A recommendation made from this document');
    return { rows, documentId: id, query: `?document=${id}` };
  }

  private async named({ recommendation }: Query, asker: Asker): Promise<RecommendationChoice> {
    const names = [...new Set([recommendation].flat())];
    const references = names.flatMap((name) =>
      typeof name === 'string' ? (parseReference(name) ?? []) : [],
    );
    if (references.length === 0 || references.length !== names.length || names.length > MOST_NAMED)
      throw new NotFound('The recommendation in the address');
    const today = this.clock.today();
    const rows = await Promise.all(
      references.map((reference) => this.recommendations.byReference(reference, today, asker)),
    );
    const named = references.map((reference) => `recommendation=${referenceInPath(reference)}`);
    return { rows, documentId: null, query: `?${named.join('&')}` };
  }
}
