import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience } from '../published/audience.rules.js';

export type ReportJobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How a report is to be published once it is made. */
export type WishedPublication = {
  /** The version that it corrects; null for the first. */
  readonly correctsId: number | null;
  readonly correction: string | null;
  readonly inRegister: boolean;
  /** What every page of it is marked with; null for nothing. */
  readonly marking: string | null;
};

/** A report that is made beside the requests. */
@Entity('report_jobs')
@Check('ck_report_jobs_audience', "audience in ('open', 'exempt')")
@Check('ck_report_jobs_state', "state in ('waiting', 'running', 'done', 'failed', 'cancelled')")
@Check('ck_report_jobs_ended', "(state in ('done', 'failed', 'cancelled')) = (ended_at is not null)")
@Index('ix_report_jobs_state', ['state', 'id'])
@Index('ix_report_jobs_asked_by_id', ['askedById', 'id'])
@Index('ix_report_jobs_published_id', ['publishedId'])
export class ReportJob {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_report_jobs',
  })
  id: number;

  @Column('text')
  kind: string;

  /** What the address of the report says. */
  @Column('jsonb')
  query: Readonly<Record<string, string>>;

  @Column('text')
  audience: Audience;

  @Column('text', { array: true })
  formats: string[];

  /** What pages and messages call it. */
  @Column('text')
  title: string;

  /** Null where it is only to be taken away. */
  @Column('jsonb', { nullable: true })
  publication: WishedPublication | null;

  @Column('boolean', { name: 'wants_mail' })
  wantsMail: boolean;

  @Column('integer', { name: 'asked_by_id' })
  @ForeignKey('Account', { name: 'fk_report_jobs_asked_by_id' })
  askedById: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('text', { default: 'waiting' })
  state: ReportJobState;

  /** How many of its steps are done: the facts, then each form. */
  @Column('integer', { default: 0 })
  done: number;

  /** What is being done, in words. */
  @Column('text', { nullable: true })
  step: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('text', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  /** Why it failed, in words for whoever asked. */
  @Column('text', { nullable: true })
  fault: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** When whoever asked saw that it had ended. */
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column('integer', { name: 'published_id', nullable: true })
  @ForeignKey('PublishedReport', { name: 'fk_report_jobs_published_id' })
  publishedId: number | null;
}
