import { describe, expect, it } from '@jest/globals';
import type { TableCell, TableColumn } from '../govuk/table.js';
import { tableRows } from './table-rows.helper.js';

function printed(row: TableCell[], columns: TableColumn[] | null): string {
  return tableRows([row], 'named', columns).toString().replaceAll('\n', '');
}

describe('the rows of a table', () => {
  const columns: TableColumn[] = [
    { label: 'Due', classes: 'app-table__short' },
    { label: 'Put off & on', format: 'numeric' },
  ];

  it('tell every cell its column, for screens on which the head is not seen', () => {
    expect(printed([{ text: '10 July 2022', classes: 'app-own' }, { text: '3' }], columns)).toBe(
      '<tr class="govuk-table__row">' +
        '<th scope="row" class="govuk-table__header app-own app-table__short" data-label="Due">10 July 2022</th>' +
        '<td class="govuk-table__cell govuk-table__cell--numeric" data-label="Put off &amp; on">3</td></tr>',
    );
  });

  it('have nothing of a column where none is told, nor in cells beyond the last', () => {
    const plain = '<th scope="row" class="govuk-table__header">1</th><td class="govuk-table__cell">2</td>';
    expect(printed([{ text: '1' }, { text: '2' }], null)).toContain(plain);
    const beyond = printed([{ text: '1' }, { text: '2' }, { text: '3' }], columns);
    expect(beyond).toContain('<td class="govuk-table__cell">3</td>');
  });

  it('let an address break, and nothing else', () => {
    const address = `https://example.org/${'x'.repeat(40)}`;
    expect(printed([{ text: address }], columns)).toContain('app-table__long');
    expect(printed([{ text: 'Words that are short each, and many of them.' }], columns)).not.toContain(
      '__long',
    );
    expect(printed([{ text: address }], null)).not.toContain('__long');
  });

  it('hold words to two lines in a column that says so', () => {
    const short = printed([{ text: 'Words' }], [{ label: 'Action', isShort: true }]);
    expect(short).toContain('<div class="app-list__cell">Words</div>');
  });

  it('escape what cells and columns say', () => {
    const html = printed([{ text: '<b>', note: '"', href: '/a?b="' }], [{ label: '"><i>' }]);
    expect(html).not.toMatch(/<b>|<i>|b="">/);
    expect(html).toContain('data-label="&quot;&gt;&lt;i&gt;"');
  });
});
