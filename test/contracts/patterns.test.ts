import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourceFiles } from './source-files.js';

const LONGEST_PATTERN = 200;
const LONGEST_LINE = 140;

/** What of a pattern can stand in a string from which one is made. */
const SIGNS = /\\[bsdwBSDW]|\(\?[:=!<]/;

/** The lines on which patterns are too long to be read, and comments that are too long for a line. */
function longLines({ path, text }: { readonly path: string; readonly text: string }): number[] {
  const lines = text.split('\n');
  // A pattern has no line breaks: where no line is too long, none of its patterns can be, and nothing needs to be parsed.
  if (lines.every(({ length }) => length <= Math.min(LONGEST_LINE, LONGEST_PATTERN))) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
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

const long = ['src', 'test', 'bench']
  .flatMap(sourceFiles)
  .flatMap((file) => longLines(file).map((line) => `${file.path}:${line + 1}`));

describe('patterns', () => {
  it(`have at most ${LONGEST_PATTERN} characters, and their lines and comments at most ${LONGEST_LINE}`, () => {
    expect(long).toEqual([]);
  });

  it('are found where they are too long', () => {
    const literal = `/${'a'.repeat(LONGEST_PATTERN)}/`;
    const text = [`const one = /a/;`, `const two = ${literal};`, `// ${'b '.repeat(70)}`].join('\n');
    expect(longLines({ path: 'made-up.ts', text })).toEqual([1, 2]);
  });
});
