import { describe, expect, it } from '@jest/globals';
import { withFilesAtFields } from './kept-file-fields.rules.js';

describe('the place of a kept file', () => {
  it('is above its field, and what is folded away around it is opened', () => {
    const html =
      '<details><summary>Add a file</summary><div><input type="file" name="proof"></div></details><details><input type="file" name="other"></details>';
    const page = withFilesAtFields(html, new Set(['proof']), (field) => `<p>kept for ${field}</p>`);
    expect(page).toContain('<details open=""><summary>');
    expect(page).toContain('<p>kept for proof</p><input type="file" name="proof">');
    expect(page).toContain('<details><input type="file" name="other">');
  });
});
