import { groundParagraph } from '../../bodies/exempt-ground.rules.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import type { MadeReport } from '../made-report.js';
import { column, linkCell, textCell } from '../printed/printed-cells.js';
import type { PrintedInTurn, PrintedReport, PrintedSection } from '../printed/printed-report.js';
import { NOT_ALL_PUBLISHED } from '../standing/report-readers.rules.js';
import type { ExemptItem } from './exempt-item.js';
import { exemptMarking, groundsInWords } from './exempt-marking.rules.js';

/**
 * The exempt form of a report that was made with what is exempt: marked on every page, with the descriptions of the law at its head and
 * a list of what is exempt at its end, so that a member knows what to speak of in private.
 */
export function asExemptForm<Made extends MadeReport>(
  made: Made,
  exempt: readonly ExemptItem[],
  nation: Nation,
): Made {
  const { inTurn } = made;
  const grounds = exempt.map(({ ground }) => ground);
  const marking = exemptMarking(grounds, nation);
  const told = groundsInWords(grounds, nation).join('; ');
  const head = told === '' ? [] : [{ name: 'Not for publication', value: told }];
  const framed = <Printed extends PrintedInTurn>(report: Printed): Printed => ({
    ...report,
    marking: [report.marking === NOT_ALL_PUBLISHED ? null : report.marking, marking]
      .filter(Boolean)
      .join('. '),
    frontMatter: [...report.frontMatter, ...head],
  });
  return {
    ...made,
    model: { ...made.model, audience: 'exempt', marking, exempt },
    printed: (base: string): PrintedReport => {
      const report = framed(made.printed(base));
      return { ...report, sections: [...report.sections, ...exemptSection(exempt, nation, base)] };
    },
    ...(inTurn && {
      inTurn: (base: string): PrintedInTurn => {
        const report = framed(inTurn(base));
        return { ...report, sections: { [Symbol.iterator]: () => followed(report.sections, base) } };
      },
    }),
    fileName: `${made.fileName}-exempt`,
  };

  function* followed(sections: Iterable<PrintedSection>, base: string): Generator<PrintedSection, void> {
    yield* sections;
    yield* exemptSection(exempt, nation, base);
  }
}

function exemptSection(exempt: readonly ExemptItem[], nation: Nation, base: string): PrintedSection[] {
  if (exempt.length === 0) return [];
  return [
    {
      id: 'exempt-items',
      heading: 'What is exempt in this report',
      level: 2,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: 'Exempt and confidential items, with what the public reads instead',
            columns: [
              column('Reference', 'reference'),
              column('Ground', 'narrow'),
              column('In public', 'wide'),
            ],
            rows: exempt.map(({ reference, path, ground, summary }) => [
              linkCell(reference, `${base}${path}`),
              textCell(ground === null ? 'Not recorded' : groundParagraph(ground, nation)),
              textCell(summary ?? 'Nothing'),
            ]),
            hasTotal: false,
          },
        },
      ],
    },
  ];
}
