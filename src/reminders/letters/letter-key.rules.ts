import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import type { ChasedItem } from '../chased-item.rules.js';

/** What tells whom a letter may be about: an action, or a recommendation with the body that owes its response. */
export type LetterMatter = Pick<ChasedItem, 'kind' | 'id' | 'addresseeId'>;

export function keyOfMatter({ kind, id, addresseeId }: LetterMatter): string {
  return `${kind} ${id} ${addresseeId ?? ''}`;
}

export const LETTERS_PATH = '/reminders/letters';

/** Where a letter is drafted. @param addresseeId null for an action */
export function draftPath(reference: string, addresseeId: number | null): string {
  const body = addresseeId === null ? '' : `?to=${addresseeId}`;
  return `${LETTERS_PATH}/new/${reference.replace('/', '-')}${body}`;
}

/** “The first letter” */
export const LETTER_ORDINALS: Readonly<Record<number, string>> = { 1: 'First', 2: 'Second', 3: 'Third' };

/** “First letter about A2022/005” */
export function letterName(number: number, reference: string): string {
  return `${LETTER_ORDINALS[number]} letter about ${reference}`;
}

/** The file of a letter: `letter-1-A2022-005.docx`. */
export function letterFile(number: number, reference: Reference): string {
  return `letter-${number}-${referenceInPath(reference)}.docx`;
}
