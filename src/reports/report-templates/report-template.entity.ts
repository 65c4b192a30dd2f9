import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** How a body wants its reports of a kind: which sections, in which order, and what stands before them. */
@Entity('report_templates')
@Check('ck_report_templates_sections', 'cardinality(sections) > 0')
@Index('uq_report_templates_name', ['bodyId', 'kind', 'name'], { unique: true })
@Index('uq_report_templates_standard', ['bodyId', 'kind'], { unique: true, where: 'is_standard' })
export class ReportTemplate {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_report_templates',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_report_templates_body_id' })
  bodyId: number;

  @Column('text')
  kind: string;

  @Column('text')
  name: string;

  /** By their ids, in the order in which they are printed. */
  @Column('text', { array: true })
  sections: string[];

  /** Stands before the sections, paragraphs apart by an empty line; null for none. */
  @Column('text', { name: 'covering_text', nullable: true })
  coveringText: string | null;

  /** These stand in the front matter where the report itself says nothing else. */
  @Column('text', { name: 'report_of', nullable: true })
  reportOf: string | null;

  @Column('text', { name: 'contact_officer', nullable: true })
  contactOfficer: string | null;

  @Column('text', { nullable: true })
  wards: string | null;

  /** Whether it is used where nobody names one. */
  @Column('boolean', { name: 'is_standard' })
  isStandard: boolean;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_report_templates_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
