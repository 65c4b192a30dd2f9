import ts from 'typescript';

/** What esbuild's `keepNames` calls for each function and class, to give it back a name that bundling may have changed. */
const GIVE_NAME = '__name';

/**
 * A bundle without the calls that give a function the very name it has. A request makes hundreds of functions,
 * and to name one takes longer than to make it. Nothing moves: the source map stays true.
 */
export function withoutIdleNames(code) {
  const calls = [];
  const visit = (node) => {
    if (isIdle(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  const parts = [];
  let written = 0;
  const copyUntil = (end) => {
    parts.push(code.slice(written, end));
    written = end;
  };
  const blank = (end) => {
    parts.push(' '.repeat(end - written));
    written = end;
  };
  // Calls stand within calls: each leaves its brackets where they are.
  const cuts = calls.flatMap(({ expression, arguments: [named], end }) => [
    { from: expression.end - GIVE_NAME.length, until: expression.end },
    { from: named.end, until: end - 1 },
  ]);
  for (const { from, until } of cuts.sort((one, other) => one.from - other.from)) {
    copyUntil(from);
    blank(until);
  }
  copyUntil(code.length);
  return parts.join('');
}

function isIdle(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const [named, name] = node.arguments;
  if (node.expression.text !== GIVE_NAME || node.arguments.length !== 2 || !ts.isStringLiteral(name))
    return false;
  if (ts.isIdentifier(named)) return named.text === name.text && ts.isExpressionStatement(node.parent);
  if (ts.isFunctionExpression(named) && named.name) return named.name.text === name.text;
  return (ts.isFunctionExpression(named) || ts.isArrowFunction(named)) && nameFromPlace(node) === name.text;
}

/** The name that JavaScript itself gives a function without one that stands here. */
function nameFromPlace({ parent }) {
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  const isAssigned = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssigned && ts.isIdentifier(parent.left) ? parent.left.text : null;
}
