import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ItemKind } from '../import.rules.js';
import type { ActionRowFacts, RecommendationRowFacts } from '../rows/row-draft.js';

/** By what a sheet knows an item of ours: the next sheet with the same reference changes it instead of making a second. */
@Entity('import_references')
@Unique('uq_import_references_part', ['bodyId', 'sheetReference', 'kind', 'part'])
@Check('ck_import_references_kind', "kind in ('recommendation', 'action')")
@Check('ck_import_references_item', 'num_nonnulls(recommendation_id, action_id) <= 1')
@Index('ix_import_references_recommendation_id', ['recommendationId'])
@Index('ix_import_references_action_id', ['actionId'])
export class ImportReference {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_import_references',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_import_references_body_id' })
  bodyId: number;

  @Column('text', { name: 'sheet_reference' })
  sheetReference: string;

  @Column('text')
  kind: ItemKind;

  /** Its place among the actions of one reference, from 1. */
  @Column('integer')
  part: number;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_import_references_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_import_references_action_id' })
  actionId: number | null;

  /** What the sheets have said of it so far. */
  @Column('jsonb', { nullable: true })
  facts: RecommendationRowFacts | ActionRowFacts | null;
}
