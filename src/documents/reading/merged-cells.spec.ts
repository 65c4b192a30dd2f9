import { expect, it } from '@jest/globals';
import { readHtml } from './html-text.js';

it('says again for each row whose it is, where a cell goes on over several', () => {
  const page =
    '<table><tr><th>Action</th><th>Owner</th><th>Due</th></tr>' +
    '<tr><td>Mend the pier</td><td rowspan="2">Harbour Master</td><td>4 June 2025</td></tr>' +
    '<tr><td>Light the lamps</td><td>9 July 2025</td></tr>' +
    '<tr><td colspan="2">Paint the rail</td><td>1 August 2025</td></tr></table>';
  expect(readHtml(page)).toContain('| Light the lamps | Harbour Master | 9 July 2025 |');
  expect(readHtml(page)).toContain('| Paint the rail |  | 1 August 2025 |');
});

it('leaves long words where they stand', () => {
  const long = 'a'.repeat(100);
  const page = `<table><tr><td rowspan="2">${long}</td><td>A</td></tr><tr><td>B</td></tr></table>`;
  expect(readHtml(page).split(long)).toHaveLength(2);
  expect(readHtml(page)).toContain('|  | B |');
});
