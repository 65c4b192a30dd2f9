import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Clock } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Database } from '../../database/database.service.js';
import { type DocumentRow, DocumentsQueries } from '../../documents/documents.queries.js';
import { PaperReader } from '../../documents/paper-reader.service.js';
import type { FilledResponseForm } from '../../documents/reading/filled-response-form.js';
import { WORD } from '../../documents/reading/media-type.js';
import { UnreadableDocument } from '../../documents/reading/unreadable-document.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { formatReference, parseReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationChoice } from '../../recommendations/recommendation-choice.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import { DECISION_NAMES } from '../decision-names.js';
import { referencesOn } from './word-form.rules.js';

/** The recommendations that a form names, and what is to be said of those that it cannot answer, or answers again. */
export type FormChoice = { readonly choice: RecommendationChoice; readonly notices: readonly string[] };

const NAMED = `
  select r.id from ${visibleRows('recommendations', '$1')} r
  join unnest($2::int[], $3::int[]) as named(year, number) on named.year = r.year and named.number = r.number`;

/** Response forms that came back. */
@Injectable()
export class WordFormsQueries {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsQueries,
    private readonly reader: PaperReader,
    private readonly recommendations: RecommendationsQueries,
    private readonly clock: Clock,
  ) {}

  /** What is filled in on a paper that is such a form, read from its file as it was kept; null where it is any other paper. */
  async in(
    { id, mediaType, contentRemovedAt }: DocumentRow,
    asker: Asker,
  ): Promise<FilledResponseForm | null> {
    if (mediaType !== WORD || contentRemovedAt) return null;
    const { content, filename } = await this.documents.original(id, asker);
    try {
      return (await this.reader.read(content, filename)).responseForm;
    } catch (error) {
      if (error instanceof UnreadableDocument) return null;
      throw error;
    }
  }

  /** The recommendations on the form that this role may see and that can be answered, in its order. */
  async choiceOn(form: FilledResponseForm, paperId: number, asker: Asker): Promise<FormChoice> {
    const names = referencesOn(form);
    const rows = await this.rowsNamed(names, asker);
    const living = rows.filter(({ endedOn }) => endedOn === null);
    const known = rows.map((row) => referenceInPath({ kind: 'R', ...row }));
    const recorded = await this.database.rows<{ id: number }>(
      'select id from responses where document_id = $1 limit 1',
      [paperId],
    );
    const query = living.map((row) => `recommendation=${referenceInPath({ kind: 'R', ...row })}`).join('&');
    return {
      choice: { rows: living, documentId: null, query: `?${query}` },
      notices: [
        ...(recorded.length > 0
          ? [
              'A response was recorded from this form already: record another only where it is a further answer.',
            ]
          : []),
        ...names.filter((name) => !known.includes(name)).map(notThere),
        ...rows.filter(({ endedOn }) => endedOn !== null).map(endedWords),
        ...living.flatMap(answeredWords),
      ],
    };
  }

  private async rowsNamed(names: readonly string[], asker: Asker): Promise<RecommendationRow[]> {
    const references = names.flatMap((name) => parseReference(name) ?? []);
    const found = await this.database.rows<{ id: number }>(NAMED, [
      visibleTo(asker),
      references.map(({ year }) => year),
      references.map(({ number }) => number),
    ]);
    const ids = found.map(({ id }) => id);
    const rows = await this.recommendations.byIds(ids, this.clock.today(), asker);
    const placeOf = (row: RecommendationRow) => names.indexOf(referenceInPath({ kind: 'R', ...row }));
    return rows.sort((one, other) => placeOf(one) - placeOf(other));
  }
}

function notThere(name: string): string {
  const reference = parseReference(name);
  return `${reference ? formatReference(reference) : name} on the form is no recommendation of the register.`;
}

function endedWords({ reference, state }: RecommendationRow): string {
  return `${reference} is ${state}: no answer to it is recorded any more.`;
}

function answeredWords({ reference, decision, decidedOn }: RecommendationRow): string[] {
  if (decision === null) return [];
  const on = decidedOn ? ` on ${spokenDay(decidedOn)}` : '';
  return [
    `${reference} was answered${on}: ${DECISION_NAMES[decision].toLowerCase()}. What is recorded now stands beside that.`,
  ];
}
