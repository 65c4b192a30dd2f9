import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { readDocument } from '../../src/documents/reading/read-document.js';
import type { BlankResponseForm } from '../../src/reports/response-form/blank-response-form.js';
import { responseFormAsWord } from '../../src/reports/response-form/response-form-word.js';
import { filledForm, MANNERS } from './filled-form.js';

const FORM: BlankResponseForm = {
  addressee: { code: 'EXEC', name: 'Executive' },
  paper: { title: 'A warm welcome', path: '/documents/1', datedOn: parseDay('2022-05-11') },
  from: "Children's Panel",
  dueOn: parseDay('2022-07-10'),
  duty: 'The council must answer.',
  contact: null,
  marking: null,
  owners: ['Head of Fostering & Adoption', 'Fostering Team'],
  items: ['R2022/001', 'R2022/002', 'R2026-27/003'].map((reference, index) => ({
    ...{ reference, path: '/', label: index === 0 ? '32 a)' : null, isExempt: false },
    exemptGround: null,
    text: `That thing ${index} be done.\nDecision\tof the panel`,
  })),
  answered: [{ reference: 'R2022/009', words: 'Accepted' }],
};
const REFERENCES = FORM.items.map(({ reference }) => reference);
const BLANK = { decision: '', reasons: '', action: '', owner: '', due: '' };
const NOTHING = { decidedOn: '', decidedBy: '', publishedAt: '', words: '' };

let form: Buffer;
beforeAll(async () => {
  form = await responseFormAsWord(FORM, 'Thornmere Borough Council');
});

const readBack = async (word: Buffer) => (await readDocument(word, 'form.docx')).responseForm;

describe('a response form in Word', () => {
  it('reads back as no answer where nobody filled it in', async () => {
    expect(await readBack(form)).toEqual({
      whole: NOTHING,
      answers: REFERENCES.map((reference) => ({ ...BLANK, reference })),
    });
  });

  it('is none where its tables are another paper’s', async () => {
    const other = filledForm(form, {});
    const renamed = Buffer.from(
      other.toString('latin1').replaceAll('Decision</w:t>', 'Mecision</w:t>'),
      'latin1',
    );
    expect(await readBack(renamed)).toBeNull();
  });

  it('reads back exactly what was written, however it was written, and leaves the rest empty', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((text) => text !== '');
    const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    const one = (words: fc.Arbitrary<string>) => words.map((text) => [[text]]);
    const filling = fc.record(
      {
        decision: one(fc.constantFrom('Accepted', 'Accepted in part', 'Rejected', 'perhaps')),
        reasons: paragraphs,
        action: paragraphs,
        owner: one(fc.oneof(fc.constantFrom(...FORM.owners), line)),
        due: one(fc.constantFrom('30 September 2022', '30/09/22', 'in due course')),
      },
      { requiredKeys: [] },
    );
    const whole = fc.record({ decidedBy: paragraphs, words: paragraphs }, { requiredKeys: [] });
    const words = (written: readonly (readonly string[])[] = []) =>
      written.map((lines) => lines.join('\n')).join('\n\n');
    const inControls = ['decision', 'owner', 'due'];
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(filling, filling, filling),
        whole,
        fc.constantFrom(...MANNERS),
        async (fillings, all, manner) => {
          const answers = Object.fromEntries(REFERENCES.map((name, index) => [name, fillings[index] ?? {}]));
          const read = await readBack(filledForm(form, answers, all, manner));
          expect(read).toEqual({
            whole: { ...NOTHING, decidedBy: words(all.decidedBy), words: words(all.words) },
            answers: REFERENCES.map((reference) => ({
              ...BLANK,
              ...Object.fromEntries(
                Object.entries(answers[reference] ?? {}).map(([name, written]) => [
                  name,
                  inControls.includes(name) ? written.flat().join('\n') : words(written),
                ]),
              ),
              reference,
            })),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves out what word processors put into an emptied field, and the words that stood there before', async () => {
    const emptied = {
      'R2022/001': { decision: [['Choose an item.']], owner: [['Click or tap here to enter text.']] },
      'R2022/002': { owner: [['Choose the owner, or write who it is Fostering Team']] },
    };
    const read = await readBack(filledForm(form, emptied));
    expect(read?.answers.slice(0, 2)).toEqual([
      { ...BLANK, reference: 'R2022/001' },
      { ...BLANK, reference: 'R2022/002', owner: 'Fostering Team' },
    ]);
  });
});
