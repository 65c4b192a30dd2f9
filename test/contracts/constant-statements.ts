import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './source-files.js';
import { type SyntaxNode, walk } from './sql-in-source.js';

/** A statement that is the same whenever it is asked, and where the program asks it. */
export type ConstantStatement = {
  readonly place: string;
  /** Whether it is asked outside a transaction, so that it may be asked as at an earlier day. */
  readonly isRead: boolean;
  readonly sql: string;
};

type Argument = Pick<ConstantStatement, 'place' | 'isRead'> & { readonly expression: string };

const ASKS = ['rows', 'query'];

/** Every constant statement of the compiled program, put together by the files themselves. */
export async function constantStatements(): Promise<ConstantStatement[]> {
  const folder = join(PROJECT, 'dist/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.endsWith('.spec.js'))
    .sort();
  const found: ConstantStatement[] = [];
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    const asked = constantArguments(name, text);
    if (asked.length > 0) found.push(...(await evaluated(join(folder, name), text, asked)));
  }
  return found;
}

/** First arguments of `rows` and `query` that are put together from nothing but what the file declares or imports. */
function constantArguments(name: string, text: string): Argument[] {
  const known = declaredNames(text);
  const found: Argument[] = [];
  walk(text, (node) => {
    const { callee } = node as { callee?: SyntaxNode };
    const [sql] = (node as { arguments?: readonly SyntaxNode[] }).arguments ?? [];
    if (node.type === 'CallExpression' && callee?.type === 'MemberExpression' && sql) {
      const { name: method } = callee.property as { name?: string };
      if (method && ASKS.includes(method) && isConstant(text, sql, known)) {
        const place = `${name.replace(/\.js$/, '.ts')}: ${text.slice(sql.start, sql.end).slice(0, 60)}`;
        found.push({ place, isRead: method === 'rows', expression: text.slice(sql.start, sql.end) });
      }
    }
    return true;
  });
  return found;
}

/** The names that a file declares at its top or imports. */
function declaredNames(text: string): Set<string> {
  const names = new Set<string>();
  walk(text, (node) => {
    const { id, local } = node as { id?: { name?: string }; local?: { name?: string } };
    if (/^Import\w*Specifier$/.test(node.type) && local?.name) names.add(local.name);
    if (/^(?:VariableDeclarator|FunctionDeclaration)$/.test(node.type) && id?.name) names.add(id.name);
    // What is declared inside a function is not known outside it.
    return !/^(?:ClassDeclaration|BlockStatement|ArrowFunctionExpression|ClassExpression)$/.test(node.type);
  });
  return names;
}

function isConstant(text: string, { start, end }: SyntaxNode, known: ReadonlySet<string>): boolean {
  let isKnown = true;
  const source = `(${text.slice(start, end)})`;
  const here = new Set([...known, ...parametersIn(source)]);
  walk(source, (node) => {
    if (node.type === 'ThisExpression' || node.type === 'AwaitExpression') isKnown = false;
    if (node.type === 'ObjectProperty')
      return visitValue(source, node, here, (constant) => (isKnown &&= constant));
    if (node.type === 'Identifier' && !here.has(node.name as string)) isKnown = false;
    return true;
  });
  return isKnown;
}

/** The names by which functions inside an expression call what they are given. */
function parametersIn(source: string): string[] {
  const names: string[] = [];
  walk(source, (node) => {
    if (node.type === 'ArrowFunctionExpression')
      names.push(...(node.params as readonly { name?: string }[]).flatMap(({ name }) => name ?? []));
    return true;
  });
  return names;
}

/** The key of a property is no name that somebody must know. */
function visitValue(
  source: string,
  node: SyntaxNode,
  known: ReadonlySet<string>,
  tell: (constant: boolean) => void,
): false {
  tell(isConstant(source, node.value as SyntaxNode, known));
  return false;
}

async function evaluated(
  path: string,
  text: string,
  asked: readonly Argument[],
): Promise<ConstantStatement[]> {
  const copy = path.replace(/\.js$/, '.statements.js');
  const list = asked.map(({ expression }) => `() => (${expression})`).join(', ');
  writeFileSync(
    copy,
    `${text.replace(/^\/\/# sourceMappingURL.*$/m, '')}\nexport const constantStatements = [${list}];\n`,
  );
  try {
    const { constantStatements: statements } = (await import(pathToFileURL(copy).href)) as {
      constantStatements: readonly (() => unknown)[];
    };
    return asked.flatMap(({ place, isRead }, index) => {
      const sql = statements[index]?.();
      return typeof sql === 'string' ? [{ place, isRead, sql }] : [];
    });
  } finally {
    rmSync(copy);
  }
}
