import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';
import { MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING } from './review-steps.js';

const PRINTED = MINUTES.replace('by 29 July 2022', 'by 5 August 2022');

function word(text: string): Promise<Buffer> {
  const children = text.split(/\n{2,}/).map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function pdf(text: string): Buffer {
  const escaped = text.replace(/[\\#$*_`<>@=\-+/().]/g, (mark) => `\\${mark}`);
  const mainFileContent = `#set page(width: 11cm, height: 14cm, footer: context [Page #counter(page).display()])\n${escaped}`;
  return NodeCompiler.create().pdf({ mainFileContent });
}

describe('the same minutes as a Word document, then as a PDF', () => {
  let app: TestApp;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-10' });
    await seedCouncil(app);
    clerk = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const handIn = (filename: string, content: Buffer) =>
    clerk.submit('/documents/new', { body: 'CYP' }, { file: { field: 'file', filename, content } });
  const actions = () =>
    app.database.rows('select number, text, due_on as "dueOn" from actions order by number');

  it('are taken in once, though lines and pages break elsewhere', async () => {
    const first = await handIn('minutes.docx', await word(MINUTES));
    await clerk.submit(first.location ?? '', {}, EVERYTHING);
    const made = await actions();
    expect(made).toHaveLength(3);
    const second = await clerk.follow(await handIn('minutes.pdf', pdf(MINUTES)));
    expect(second.words).toContain('all were decided with “Minutes of 7 June 2022” already');
    expect((await clerk.get(`${second.path}/review`)).words).toContain('There is nothing left to decide');
    expect(await actions()).toEqual(made);
  });

  it('offer only what was corrected in print, and correct the item', async () => {
    const review = await clerk.follow(await handIn('printed.pdf', pdf(PRINTED)));
    expect(review.wordsOf('h3').filter((words) => words.startsWith('Proposal'))).toEqual([
      'Proposal 2, numbered 1',
    ]);
    await clerk.submit(review.path, {}, EVERYTHING);
    const made = await actions();
    expect(made).toHaveLength(3);
    expect(made).toContainEqual(expect.objectContaining({ dueOn: '2022-08-05' }));
  });
});
