import { expect, it } from '@jest/globals';
import type { PrintedBlock, PrintedSection, PrintedTable } from './printed-report.js';
import { type RoomySection, sectionsInRoom } from './section-room.rules.js';

function table(rows: number): PrintedBlock {
  const cell = (text: string) => ({ text, value: null, href: null, note: null, links: [], status: null });
  const whole: PrintedTable = {
    caption: 'Actions',
    columns: [
      { text: 'Reference', width: 'reference', isNumeric: false },
      { text: 'Action', width: 'wide', isNumeric: false },
    ],
    rows: Array.from({ length: rows }, (_, index) => [cell(`A2026/${index}`), cell('Open the gullies.')]),
    hasTotal: true,
  };
  return { kind: 'table', table: whole };
}
const figures: PrintedBlock = { kind: 'figures', figures: [] };
const section = (
  id: string,
  blocks: readonly PrintedBlock[],
  level: PrintedSection['level'] = 2,
): PrintedSection => ({ id, heading: id, level, blocks });
const openOnes = (sections: readonly RoomySection[]): string[] =>
  sections.flatMap((each) => [...(each.isOpen ? [each.section.id] : []), ...openOnes(each.parts)]);

it('leaves a short report open as it is', () => {
  const sections = [
    section('purpose', [table(3)]),
    section('late', [], 2),
    section('actions', [table(3)], 3),
  ];
  expect(openOnes(sectionsInRoom({ sections }))).toEqual(['purpose', 'late', 'actions']);
});

it('opens the figures first, then what there is room for, and keeps the order', () => {
  const sections = [
    section('purpose', [table(20)]),
    section('late', [{ kind: 'chart' } as PrintedBlock, table(30)]),
    section('glance', [figures]),
    section('appendix', [table(2)]),
  ];
  const shown = sectionsInRoom({ sections });
  expect(shown.map((each) => each.section.id)).toEqual(['purpose', 'late', 'glance', 'appendix']);
  expect(openOnes(shown)).toEqual(['purpose', 'glance']);
});

it('begins a long table and loses none of its rows', () => {
  const [first] = sectionsInRoom({ sections: [section('actions', [table(200)])] });
  const block = first?.section.blocks.at(-1);
  const begun = block?.kind === 'table' ? block.table.rows : [];
  expect(begun.length).toBeGreaterThan(10);
  expect(begun.length).toBeLessThan(60);
  expect([...begun, ...(first?.rest?.rows ?? [])].map(([cell]) => cell?.text)).toEqual(
    Array.from({ length: 200 }, (_, index) => `A2026/${index}`),
  );
});

it('opens beneath a folded part what a reader then has room for', () => {
  const sections = [
    section('first', [table(100)]),
    section('second', [table(90)]),
    section('beneath', [table(5)], 3),
  ];
  const [, second] = sectionsInRoom({ sections });
  expect(second?.isOpen).toBe(false);
  expect(second?.parts.map(({ isOpen }) => isOpen)).toEqual([true]);
});
