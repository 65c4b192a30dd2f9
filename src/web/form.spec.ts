import { describe, expect, it } from '@jest/globals';
import { IsArray, IsNotEmpty } from 'class-validator';
import { readForm } from './form.js';

class TestForm {
  @IsNotEmpty({ message: 'Enter the words' })
  words = 'as before';

  @IsArray({ message: 'Choose some' })
  chosen: string[] = [];
}

describe('a form that arrived', () => {
  it('has one text where several were sent for it, and every list that it asks for', async () => {
    const read = await readForm(TestForm, { words: ['a', 'b'], chosen: ['c', 'd'] });
    expect(read).toMatchObject({ ok: true, form: { words: 'as before', chosen: ['c', 'd'] } });
  });

  it('has no file where it asks for a text', async () => {
    const read = await readForm(TestForm, { words: { filename: 'a.pdf' } });
    expect(read.typed.words).toBe('as before');
  });
});
