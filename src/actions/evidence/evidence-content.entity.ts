import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of an evidence file, kept once however often it is uploaded. */
@Entity('evidence_contents')
@Check('ck_evidence_contents_checksum', "checksum ~ '^[0-9a-f]{64}$'")
export class EvidenceContent {
  /** SHA-256, in hexadecimal. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_evidence_contents' })
  checksum: string;

  @Column('bytea')
  content: Buffer;
}
