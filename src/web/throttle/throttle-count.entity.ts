import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in a while. */
@Entity('throttle_counts')
@Index('ix_throttle_counts_ends_at', ['endsAt'])
export class ThrottleCount {
  /** A digest of who tries what. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_throttle_counts' })
  key: string;

  @Column('integer')
  tries: number;

  /** When counting begins anew. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
