import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

export const ALL_RECOMMENDATIONS = { press: { all: 'recommendations' } };
export const EVERYTHING = { press: { all: 'everything' } };

type StoredProposal = { id: number; type: string; label: string | null; state: string };

/** What a test of the review does again and again. */
export class ReviewSteps {
  private copies = 0;

  constructor(
    private readonly app: TestApp,
    private readonly clerk: Visitor,
  ) {}

  /** Hands in a paper unlike the others, by the annex that it has; gives its path. */
  async handIn(text: string, fields: Record<string, string> = {}): Promise<string> {
    this.copies += 1;
    const annex = Array.from({ length: 600 }, (_, n) => `annex${this.copies}x${n}`).join(' ');
    return this.handInAs(`${text}\n\n${annex}`, fields);
  }

  /** Hands in these very words; gives the path of the paper. */
  async handInAs(pasted: string, fields: Record<string, string> = {}): Promise<string> {
    const answer = await this.clerk.submit('/documents/new', { body: 'CYP', pasted, ...fields });
    return (answer.location ?? '').replace('/review', '');
  }

  /** The proposals of a paper in their order. */
  async proposalsOf(path: string): Promise<StoredProposal[]> {
    return this.app.database.rows(
      'select id, type, label, state from proposals where document_id = $1 order by position',
      [Number(path.split('/').at(-1))],
    );
  }

  async idOf(path: string, type: string, label: string | null = null): Promise<number> {
    const found = (await this.proposalsOf(path)).find(
      (each) => each.type === type && (label === null || each.label === label),
    );
    if (!found) throw new Error(`no ${type} ${label} in ${path}`);
    return found.id;
  }

  /** What was made from a paper, in the order of the references. */
  async madeOf(path: string, table: 'recommendations' | 'actions'): Promise<Record<string, unknown>[]> {
    return this.app.database.rows(`select * from ${table} where document_id = $1 order by number`, [
      Number(path.split('/').at(-1)),
    ]);
  }
}
