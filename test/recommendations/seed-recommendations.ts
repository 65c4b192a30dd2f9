import { THE_PROGRAM } from '../../src/audit/change.js';
import { Changes } from '../../src/audit/changes.service.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import type { NewRecommendation } from '../../src/recommendations/new-recommendation.js';
import { RecommendationsRepository } from '../../src/recommendations/recommendations.repository.js';
import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';

/** A final report in the program. */
export async function seedReport(app: TestApp, { bodies, accounts }: Council): Promise<number> {
  const [row] = await app.database.rows<{ id: number }>(
    `insert into documents (kind, title, body_id, dated_on, filename, media_type, size_bytes, checksum, text,
       uploaded_by_id, uploaded_at)
     values ('final-report', 'Keeping brothers and sisters together', $1, '2022-05-11', 'report.txt', 'text/plain', 10,
       gen_random_uuid(), 'That is the report.', $2, now()) returning id`,
    [bodies.CYP, accounts.democraticServices],
  );
  return row?.id ?? 0;
}

/** Enters recommendations through the repository; what a draft leaves open is filled in. */
export async function seedRecommendations(
  app: TestApp,
  { bodies }: Council,
  drafts: readonly Partial<NewRecommendation>[],
): Promise<{ id: number; reference: string }[]> {
  const whole: NewRecommendation[] = drafts.map((draft) => ({
    label: null,
    text: 'That the Executive reviews the sufficiency of foster homes.',
    bodyId: bodies.CYP,
    addresseeId: bodies.EXEC,
    meetingId: null,
    documentId: null,
    quote: null,
    startOffset: null,
    endOffset: null,
    madeOn: parseDay('2022-05-11'),
    ...draft,
  }));
  const repository = app.get(RecommendationsRepository);
  return app.get(Changes).make(THE_PROGRAM, (change) => repository.add(change, whole));
}

/** Sixteen recommendations a) to p) of one report. */
export async function seedSixteen(app: TestApp, council: Council): Promise<number> {
  const documentId = await seedReport(app, council);
  const drafts = [...'abcdefghijklmnop'].map((letter, index) => ({
    label: `${letter})`,
    text: `That matter ${letter} be taken further by the Executive.`,
    documentId,
    quote: `matter ${letter}`,
    startOffset: index * 100,
    endOffset: index * 100 + 50,
  }));
  await seedRecommendations(app, council, drafts);
  return documentId;
}
