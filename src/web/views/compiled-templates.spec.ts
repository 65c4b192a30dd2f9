import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compiledTemplatesFile, keptSpecifications, specificationKey } from './compiled-templates.js';
import { TemplateEngine } from './template-engine.js';
import { TEMPLATE_FOLDERS, type TemplateKind } from './template-kind.js';

describe('what templates were compiled to when the program was built', () => {
  it.each(Object.keys(TEMPLATE_FOLDERS) as TemplateKind[])(
    'is kept whole, of %s, and is what they would be compiled to now',
    async (kind) => {
      const now = await TemplateEngine.compiled(kind);
      expect(Object.keys(now.specifications).length).toBeGreaterThan(5);
      expect(JSON.parse(readFileSync(compiledTemplatesFile(kind), 'utf8'))).toEqual(now);
      expect(keptSpecifications(kind, now.surroundings)).toEqual(now.specifications);
    },
  );

  it('is not taken where another partial or helper may be called, nor for other words, nor under another name', () => {
    expect(keptSpecifications('pages', 'other partials')).toEqual({});
    const file = { name: 'mails/asking/text', source: 'Dear {{name}}' };
    const key = specificationKey(file);
    expect(specificationKey({ ...file })).toBe(key);
    expect(specificationKey({ ...file, source: 'Dear {{post}}' })).not.toBe(key);
    expect(specificationKey({ ...file, name: 'mails/asking/html' })).not.toBe(key);
  });
});
