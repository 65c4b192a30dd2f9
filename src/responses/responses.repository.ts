import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { RecordedTogether } from '../audit/recorded-together.js';
import { Body } from '../bodies/body.entity.js';
import { insertMany } from '../database/insert-many.js';
import { latestFirst } from '../database/latest-fact.sql.js';
import { formatReference } from '../items/references/reference.rules.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { isFurther } from '../recommendations/states/recommendation-state.queries.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import { NotFound } from '../web/errors.js';
import type { NewAnswer } from './new-response.js';
import { Response } from './response.entity.js';
import { ResponseAnswer } from './response-answer.entity.js';

/** Keeps responses. None is ever changed: a later one stands beside it. */
@Injectable()
export class ResponsesRepository {
  /** The recommendations that are answered, by id; nobody else may change them until this transaction ends. */
  async lockAnswered(tx: EntityManager, ids: readonly number[]): Promise<Map<number, Recommendation>> {
    const items = await tx.find(Recommendation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(items.map((item) => [item.id, item]));
  }

  /** What a further answer of this body follows: to each of them its own latest, or the latest that counts where its answer counts. */
  async latestDecisions(
    tx: EntityManager,
    ids: readonly number[],
    bodyId: number,
  ): Promise<Map<number, ResponseDecision>> {
    const rows: { id: number; decision: ResponseDecision }[] = await tx.query(
      `select distinct on (ra.recommendation_id) ra.recommendation_id as id, ra.decision
       from standing_answers ra
       where ra.recommendation_id = any($1)
         and (ra.body_id = $2 or not ra.is_further
           and not ${isFurther('ra.recommendation_id', '$2')})
       order by ra.recommendation_id, ${latestFirst('ra')}`,
      [ids, bodyId],
    );
    return new Map(rows.map(({ id, decision }) => [id, decision]));
  }

  /** Those of these recommendations for which this body answers, and not only for itself. */
  async answeredBy(tx: EntityManager, ids: readonly number[], bodyId: number): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `select r.id from unnest($1::int[]) r(id) where not ${isFurther('r.id', '$2')} order by r.id`,
      [ids, bodyId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these recommendations whose latest answer that counts rejects them. */
  async rejectedOf(tx: EntityManager, ids: readonly number[]): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(
      `select r.id from unnest($1::int[]) r(id) where (
         select ca.decision from counting_answers ca where ca.recommendation_id = r.id order by ${latestFirst('ca')} limit 1
       ) = 'rejected' order by r.id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws NotFound */
  async bodyName(tx: EntityManager, bodyId: number): Promise<string> {
    const body = await tx.findOneBy(Body, { id: bodyId });
    if (!body) throw new NotFound(`Body ${bodyId}`);
    return body.name;
  }

  /** The response, which nobody else may correct until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Response> {
    const response = await tx.findOne(Response, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!response) throw new NotFound(`Response ${id}`);
    return response;
  }

  /** The response that puts this one right; null where there is none. */
  async correctionOf(tx: EntityManager, id: number): Promise<Response | null> {
    return tx.findOneBy(Response, { correctsId: id });
  }

  /** What a response says, by the id of the recommendation. */
  async answersOf(tx: EntityManager, id: number): Promise<Map<number, ResponseAnswer>> {
    const answers = await tx.find(ResponseAnswer, { where: { responseId: id }, order: { id: 'ASC' } });
    return new Map(answers.map((answer) => [answer.recommendationId, answer]));
  }

  /** The actions of its plan, as the trail names them. */
  async actionsOf(tx: EntityManager, id: number): Promise<{ id: number; reference: string }[]> {
    const rows: { id: number; year: number; number: number }[] = await tx.query(
      'select id, year, number from actions where response_id = $1 order by id',
      [id],
    );
    return rows.map(({ id: actionId, ...number }) => ({
      id: actionId,
      reference: formatReference({ kind: 'A', ...number }),
    }));
  }

  /** Takes one response out, while nothing is built on it. */
  async takeOut(tx: EntityManager, id: number): Promise<void> {
    await tx.delete(ResponseAnswer, { responseId: id });
    await tx.delete(Response, { id });
  }

  /** Takes back responses that were recorded in one go, while nothing is built on them. */
  async takeBack(tx: EntityManager, { accountId, instants }: RecordedTogether): Promise<void> {
    const ids: { id: number }[] = await tx.query(
      'select id from responses where recorded_by_id = $1 and recorded_at = any($2)',
      [accountId, instants],
    );
    const taken = [ids.map(({ id }) => id)];
    await tx.query('delete from response_answers where response_id = any($1)', taken);
    await tx.query('delete from responses where id = any($1)', taken);
  }

  /** @returns the id of the new response */
  async add(
    tx: EntityManager,
    response: Omit<Response, 'id' | 'isDecidedOnKnown'> & Partial<Pick<Response, 'isDecidedOnKnown'>>,
    answers: readonly NewAnswer[],
  ): Promise<number> {
    const { id } = await tx.save(Response, response);
    await insertMany(
      tx,
      ResponseAnswer,
      answers.map(({ recommendationId, decision, reasons }) => ({
        responseId: id,
        recommendationId,
        decision,
        reasons,
      })),
    );
    return id;
  }
}
