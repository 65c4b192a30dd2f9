import { bulletList, paragraph, run } from '../../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import { bodyWord } from '../body-word.rules.js';
import type { BoardAsk } from '../report-front-matter.js';
import type { SectionContext } from './section-context.js';

/** More than so many are not named one by one: the section that lists them is. */
const MOST_NAMED = 12;

const TOLD_IN: Readonly<Record<BoardAsk['kind'], string>> = {
  note: 'headline',
  agree: 'awaiting-verdict',
  decide: 'requests',
  late: 'late-responses',
  unnamed: 'no-action',
};

/** Purpose, what the body is asked to do, background: the beginning of an agenda paper. */
export function frontMatterSection(
  { frontMatter, body }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const asks = frontMatter.asks.map((ask) => askRuns(ask, context));
  const numbered: PrintedBlock = { kind: 'list', isNumbered: true, items: asks };
  return [
    { id: 'front-matter', heading: 'Purpose', level: 2, blocks: [paragraph(frontMatter.purpose)] },
    {
      id: 'front-matter-asks',
      heading: 'Recommendations',
      level: 2,
      blocks: [paragraph(`${calledInShort(body.name)} asked to:`), numbered],
    },
    {
      id: 'front-matter-background',
      heading: 'Background',
      level: 2,
      blocks: [bulletList(frontMatter.background.map((words) => [run(words)]))],
    },
  ];
}

/** “The Board is” for the Overview and Scrutiny Board; “Members are” where the name ends otherwise. */
function calledInShort(name: string): string {
  const word = bodyWord(name);
  return word ? `The ${word} is` : 'Members are';
}

function askRuns({ kind, words, items }: BoardAsk, { base }: SectionContext): PrintedRun[] {
  if (items.length === 0) return [run(words)];
  if (items.length > MOST_NAMED) {
    return [
      run(`${words}: the `),
      run(`${items.length.toLocaleString('en-GB')} listed below`, `#${TOLD_IN[kind]}`),
    ];
  }
  const named = items.flatMap(({ reference, path }, index) => [
    run(index === 0 ? '' : index === items.length - 1 ? ' and ' : ', '),
    run(reference, `${base}${path}`),
  ]);
  return [run(`${words}: `), ...named.filter(({ text }) => text !== '')];
}
