import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Through which link an update came, so that whoever has the link may take it back. */
@Entity('answered_updates')
@Index('ix_answered_updates_link_id', ['linkId'])
export class AnsweredUpdate {
  @PrimaryColumn('integer', { name: 'update_id', primaryKeyConstraintName: 'pk_answered_updates' })
  @ForeignKey('ActionUpdate', { name: 'fk_answered_updates_update_id', onDelete: 'CASCADE' })
  updateId: number;

  @Column('integer', { name: 'link_id' })
  @ForeignKey('AnswerLink', { name: 'fk_answered_updates_link_id' })
  linkId: number;
}
