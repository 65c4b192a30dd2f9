import type { ExistingReference } from './sheet-names.js';

/** What an import made or changed, so that it can be undone. */
export type ImportEffect = {
  readonly kind:
    | 'recommendation'
    | 'action'
    | 'owner'
    | 'meeting'
    | 'changed-recommendation'
    | 'changed-action'
    | 'reference'
    | 'figures';
  readonly subjectId: number;
  readonly reference: string;
  readonly before: object | null;
  readonly after: object | null;
};

/** Gathers what rows at work make and change; it is kept when all of them are done. */
export class ImportJournal {
  readonly effects: ImportEffect[] = [];

  made(kind: 'recommendation' | 'action' | 'owner' | 'meeting', { id, reference }: ExistingReference): void {
    this.effects.push({ kind, subjectId: id, reference, before: null, after: null });
  }

  changed(
    kind: 'changed-recommendation' | 'changed-action' | 'reference' | 'figures',
    { id, reference }: ExistingReference,
    before: object | null,
    after: object | null,
  ): void {
    this.effects.push({ kind, subjectId: id, reference, before, after });
  }
}
