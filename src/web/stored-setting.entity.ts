import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about this installation, by name. */
@Entity('settings')
export class StoredSetting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_settings' })
  key: string;

  @Column('jsonb')
  value: unknown;
}
