import type { FormBody } from '../../web/form.js';
import type { ImportPlan } from '../import-plan.js';
import { plainWords } from '../rows/plain-words.rules.js';

/** What was said of single rows and names. */
export type SheetAnswers = Required<Pick<ImportPlan, 'same' | 'ownerChoices'>>;

const ROW = /^same-(\d{1,7})$/;
const OWNER = /^owner-(.{1,200})$/;

/** The field that asks who a name is. Its words stand in it without spaces, for it is an id on the page too. */
export function ownerField(name: string): string {
  return `owner-${plainWords(name).replaceAll(' ', '_')}`;
}

/** Reads the answers; what was not answered stays open. */
export function readAnswers(body: FormBody): SheetAnswers {
  const same: Record<string, boolean> = {};
  const ownerChoices: Record<string, SheetAnswers['ownerChoices'][string]> = {};
  for (const [name, value] of Object.entries(body)) {
    const row = ROW.exec(name)?.[1];
    if (row) same[row] = value === 'same';
    const owner = OWNER.exec(name)?.[1]?.replaceAll('_', ' ');
    if (!owner || typeof value !== 'string') continue;
    if (value === 'new' || value === 'as-written') ownerChoices[owner] = value;
    else if (/^[1-9]\d{0,8}$/.test(value)) ownerChoices[owner] = { ownerId: Number(value) };
  }
  return { same, ownerChoices };
}
