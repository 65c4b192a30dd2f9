import { parse } from '@babel/parser';
import { anyOf } from '../../src/extraction/any-of.js';
import { type SourceFile, sourceFiles } from './source-files.js';

/** A piece of SQL that stands in a file: a string, or the part of a template between two insertions. */
export type SqlPiece = { readonly path: string; readonly line: number; readonly text: string };

/** What only SQL looks like: its words are written in lower case, as everywhere in this program. */
const SQL_WORDS = anyOf`
  select|insert into|delete from|update \w+ set
  (?:from|join) [a-z_]+[ ]
  where|left join|order by|group by|case when
  exists \(|coalesce\(|any\(
`;
const SQL = new RegExp(`\\b${SQL_WORDS}(?![a-z])`);

/** Every file of the program but specs. */
export const programFiles: readonly SourceFile[] = sourceFiles('src').filter(
  ({ path }) => !path.endsWith('.spec.ts'),
);

/** A node of a syntax tree, as far as it is looked at here. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
} & { readonly [key: string]: unknown };

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Calls `look` for every node of a file, from the outside in; what `look` answers `false` about is passed over. */
export function walk(text: string, look: (node: SyntaxNode) => boolean | undefined): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isNode(value) && look(value) !== false) {
      for (const [key, child] of Object.entries(value)) if (!/Comments$|^loc$/.test(key)) visit(child);
    }
  };
  visit(parse(text, { sourceType: 'module', plugins: ['typescript', 'decorators-legacy'] }).program);
}

/** Every string and piece of a template of a file, but those of imports and decorators. */
export function stringsOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): SqlPiece[] {
  const pieces: SqlPiece[] = [];
  walk(text, (node) => {
    const { type, loc } = node;
    if (type === 'ImportDeclaration' || type === 'Decorator') return false;
    const found =
      type === 'StringLiteral'
        ? (node.value as string)
        : type === 'TemplateElement'
          ? (node.value as { cooked: string }).cooked
          : null;
    if (found !== null) pieces.push({ path, line: loc.start.line, text: found });
    return true;
  });
  return pieces;
}

const isOfSql = ({ path }: SourceFile): boolean => /\.(?:queries|repository)\.ts$/.test(path);

/** The SQL of the program: every string of repositories and queries, and what reads like SQL elsewhere. */
export function sqlPieces(files: readonly SourceFile[] = programFiles): SqlPiece[] {
  return files.flatMap((file) => stringsOf(file).filter(({ text }) => isOfSql(file) || SQL.test(text)));
}
