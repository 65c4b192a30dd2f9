import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** As what a body is left and another entered: who watches the item, who is to answer, at whose meetings it is due. */
export type Capacity = 'watcher' | 'addressee' | 'due-at';

/** That an item passed from one body to its successor. */
@Entity('item_provenances')
@Check('ck_item_provenances_capacity', "capacity in ('watcher', 'addressee', 'due-at')")
@Check('ck_item_provenances_item', '(recommendation_id is null) <> (action_id is null)')
@Index('ix_item_provenances_succession_id', ['successionId'])
@Index('ix_item_provenances_recommendation_id', ['recommendationId', 'capacity', 'id'])
@Index('ix_item_provenances_action_id', ['actionId', 'capacity', 'id'])
@Index('ix_item_provenances_from_body_id', ['fromBodyId'])
@Index('ix_item_provenances_to_body_id', ['toBodyId'])
export class ItemProvenance {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_item_provenances',
  })
  id: number;

  @Column('integer', { name: 'succession_id' })
  @ForeignKey('BodySuccession', { name: 'fk_item_provenances_succession_id' })
  successionId: number;

  @Column('text')
  capacity: Capacity;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_item_provenances_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_item_provenances_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'from_body_id' })
  @ForeignKey('Body', { name: 'fk_item_provenances_from_body_id' })
  fromBodyId: number;

  @Column('integer', { name: 'to_body_id' })
  @ForeignKey('Body', { name: 'fk_item_provenances_to_body_id' })
  toBodyId: number;

  @Column('date', { name: 'passed_on' })
  passedOn: CalendarDay;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
