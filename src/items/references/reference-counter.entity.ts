import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given to a kind of item in a calendar year (2026) or a municipal year (202627). */
@Entity('reference_counters')
@Check('ck_reference_counters_kind', "kind in ('R', 'A')")
export class ReferenceCounter {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reference_counters' })
  kind: 'R' | 'A';

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_reference_counters' })
  year: number;

  @Column('integer', { name: 'last_number' })
  lastNumber: number;
}
