import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourceFiles } from './source-files.js';

const LONGEST_PATTERN = 200;
const LONGEST_LINE = 140;

/**
 * Files of the reading whose patterns are still too long, with how many lines are. The list may only shrink: a file that has fewer says so
 * here, and a file that has none is struck out.
 */
const STILL_TOO_LONG: Readonly<Record<string, number>> = {
  'src/extraction/actions/action-lines.ts': 2,
  'src/extraction/actions/bare-tasks.ts': 4,
  'src/extraction/actions/trailing-labels.ts': 1,
  'src/extraction/answers/answer-parts.ts': 1,
  'src/extraction/answers/decision-words.ts': 7,
  'src/extraction/answers/find-answers.ts': 1,
  'src/extraction/answers/read-answer.ts': 1,
  'src/extraction/blocks/headings.ts': 2,
  'src/extraction/blocks/marker.ts': 1,
  'src/extraction/blocks/read-blocks.ts': 2,
  'src/extraction/blocks/sentences.ts': 1,
  'src/extraction/blocks/side-by-side.ts': 1,
  'src/extraction/details/cadence.ts': 3,
  'src/extraction/details/day-rules.ts': 2,
  'src/extraction/details/due-date.ts': 3,
  'src/extraction/details/due-rules.ts': 12,
  'src/extraction/details/owner-rules.ts': 11,
  'src/extraction/details/owner.ts': 1,
  'src/extraction/details/somebody.ts': 4,
  'src/extraction/details/written-day.ts': 1,
  'src/extraction/paper/body.ts': 4,
  'src/extraction/paper/facts.ts': 1,
  'src/extraction/paper/kind-signs.ts': 9,
  'src/extraction/paper/kind.ts': 1,
  'src/extraction/paper/next-meeting.ts': 2,
  'src/extraction/paper/present.ts': 4,
  'src/extraction/paper/signer.ts': 1,
  'src/extraction/paper/title.ts': 2,
  'src/extraction/promises/actor.ts': 8,
  'src/extraction/promises/antecedent.ts': 1,
  'src/extraction/promises/find-promises.ts': 1,
  'src/extraction/promises/patterns.ts': 13,
  'src/extraction/promises/tellings.ts': 2,
  'src/extraction/promises/told.ts': 4,
  'src/extraction/promises/unanswered.ts': 5,
  'src/extraction/promises/undertaking.ts': 1,
  'src/extraction/promises/verbs-of-doing.ts': 5,
  'src/extraction/propose.ts': 2,
  'src/extraction/quoted.ts': 1,
  'src/extraction/resolutions/addressee.ts': 5,
  'src/extraction/resolutions/asked-of-others-rules.ts': 2,
  'src/extraction/resolutions/asks.ts': 5,
  'src/extraction/resolutions/classify-rules.ts': 15,
  'src/extraction/resolutions/classify.ts': 1,
  'src/extraction/resolutions/clause-list.ts': 1,
  'src/extraction/resolutions/details-below.ts': 1,
  'src/extraction/resolutions/find-resolutions.ts': 1,
  'src/extraction/resolutions/list-after.ts': 2,
  'src/extraction/resolutions/minutes-approved.ts': 1,
  'src/extraction/resolutions/minutes-words.ts': 1,
  'src/extraction/resolutions/narrative-rules.ts': 7,
  'src/extraction/resolutions/no-clause.ts': 1,
  'src/extraction/resolutions/opening-rules.ts': 7,
  'src/extraction/resolutions/opening.ts': 3,
  'src/extraction/resolutions/over-a-list-rules.ts': 2,
  'src/extraction/resolutions/plainly-resolved.ts': 1,
  'src/extraction/resolutions/recommendations-section.ts': 2,
  'src/extraction/resolutions/unnumbered.ts': 3,
  'src/extraction/tables/columns.ts': 5,
  'src/extraction/tables/key-values.ts': 1,
  'src/extraction/tables/minutes-rows.ts': 1,
};

/** What of a pattern can stand in a string from which one is made. */
const SIGNS = /\\[bsdwBSDW]|\(\?[:=!<]/;

/** The lines on which patterns are too long to be read, and comments that are too long for a line. */
function longLines({ path, text }: { readonly path: string; readonly text: string }): number[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const lines = text.split('\n');
  const found = new Set<number>();
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;

  const visit = (node: ts.Node): void => {
    const isLiteral = ts.isRegularExpressionLiteral(node);
    if (
      isLiteral ||
      ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && SIGNS.test(node.getText()))
    ) {
      const first = lineAt(node.getStart());
      if (isLiteral && node.getText().length > LONGEST_PATTERN) found.add(first);
      for (let line = first; line <= lineAt(node.getEnd()); line++) {
        if ((lines[line]?.length ?? 0) > LONGEST_LINE) found.add(line);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  for (const [line, words] of lines.entries()) {
    if (words.length > LONGEST_LINE && /^\s*(?:\/\*|\*|\/\/)/.test(words)) found.add(line);
  }
  return [...found].sort((one, other) => one - other);
}

const long = new Map(
  ['src', 'test', 'bench']
    .flatMap(sourceFiles)
    .map((file) => [file.path, longLines(file).map((line) => line + 1)] as const)
    .filter(([, lines]) => lines.length > 0),
);

describe('patterns', () => {
  it(`have at most ${LONGEST_PATTERN} characters, and their lines and comments at most ${LONGEST_LINE}`, () => {
    expect([...long].filter(([path]) => !(path in STILL_TOO_LONG))).toEqual([]);
  });

  it('that are still too long become fewer', () => {
    const counted = Object.keys(STILL_TOO_LONG).map((path) => [path, long.get(path)?.length ?? 0]);
    expect(Object.fromEntries(counted)).toEqual(STILL_TOO_LONG);
  });

  it('are found where they are too long', () => {
    const literal = `/${'a'.repeat(LONGEST_PATTERN)}/`;
    const text = [`const one = /a/;`, `const two = ${literal};`, `// ${'b '.repeat(70)}`].join('\n');
    expect(longLines({ path: 'made-up.ts', text })).toEqual([1, 2]);
  });
});
