import type { EntityManager } from 'typeorm';
import type { Council } from '../support/council.js';
import type { RecordedFacts } from './generated-facts.js';

type Fact = { on: string; sequence: number };

/** Enters the facts as rows and gives the number of the recommendation, of the year 2022. */
export async function enterFacts(
  tx: EntityManager,
  { bodies, owners, accounts }: Council,
  facts: RecordedFacts,
  number: number,
): Promise<void> {
  const insert = async (table: string, row: Record<string, unknown>): Promise<number> => {
    const names = Object.keys(row);
    const [made] = await tx.query<{ id: number }[]>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join()}) returning id`,
      Object.values(row),
    );
    return made?.id ?? 0;
  };
  const recorded = ({ sequence }: Fact) => ({
    recorded_at: new Date(sequence * 1000),
    recorded_by_id: accounts.democraticServices,
  });
  const item = { text: 'That it be done.', body_id: bodies.CYP, year: 2022, number, made_on: '2022-05-01' };
  const entered = { ...item, recorded_at: new Date(0) };
  const recommendationId = await insert('recommendations', {
    ...entered,
    addressee_id: bodies.EXEC,
    clock_rule: facts.clockRule,
    response_due_on: facts.clockRule !== 'executive' ? null : facts.responseDueOn,
  });
  const byTrust = {
    body_id: bodies.NHS,
    clock_rule: facts.furtherRule,
    response_due_on: facts.furtherRule === 'health' ? facts.furtherDueOn : null,
  };
  const asked = { recommendation_id: recommendationId, ...byTrust, recorded_at: new Date(0) };
  await insert('recommendation_addressees', asked);
  for (const answer of facts.answers) {
    const told = {
      body_id: answer.isFurther ? bodies.NHS : bodies.EXEC,
      decided_on: answer.on,
      ...recorded(answer),
    };
    const said = { recommendation_id: recommendationId, reasons: 'Because of the budget.' };
    const first = await insert('responses', told);
    await insert('response_answers', { ...said, response_id: first, decision: answer.decision });
    if (answer.correctedTo === null) continue;
    const correction = { ...told, corrects_id: first, correction_reason: 'Mistyped.' };
    const second = await insert('responses', correction);
    await insert('response_answers', { ...said, response_id: second, decision: answer.correctedTo });
  }
  await enterVerdicts({ recommendation_id: recommendationId }, facts.verdicts);
  for (const ending of facts.endings) {
    await insert('recommendation_endings', {
      recommendation_id: recommendationId,
      meeting_id: await meeting(),
      kind: ending.kind,
      reason: 'The panel said so.',
      decided_on: ending.on,
      ...recorded(ending),
    });
  }
  for (const [index, action] of facts.actions.entries()) {
    const actionId = await insert('actions', {
      ...entered,
      number: number * 10 + index,
      origin: 'recommendation',
      publicity: action.publicity,
      recommendation_id: recommendationId,
      owner_id: action.hasOwner ? owners.team : null,
      due_on: action.dueOn,
      cadence: action.cadence,
      starts_on: action.cadence && '2022-05-01',
    });
    for (const update of action.updates) {
      await insert('action_updates', {
        action_id: actionId,
        claim: update.claim,
        words: 'Under way.',
        written_on: update.on,
        written_by_id: accounts.officer,
        recorded_at: recorded(update).recorded_at,
      });
    }
    await enterVerdicts({ action_id: actionId }, action.verdicts);
  }

  async function enterVerdicts(of: Record<string, number>, verdicts: RecordedFacts['verdicts']) {
    for (const verdict of verdicts) {
      await insert('verdicts', {
        ...of,
        meeting_id: await meeting(),
        verdict: verdict.verdict,
        superseded_by: verdict.verdict === 'superseded' ? 'R2022/999' : null,
        decided_on: verdict.on,
        ...recorded(verdict),
      });
    }
  }

  async function meeting(): Promise<number> {
    const [known] = await tx.query<{ id: number }[]>('select id from meetings limit 1');
    return known?.id ?? insert('meetings', { body_id: bodies.CYP, held_on: '2022-05-01' });
  }
}
