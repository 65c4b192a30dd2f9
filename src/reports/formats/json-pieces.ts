/**
 * The same as `JSON.stringify(model, null, 2)`, a field at a time and a list an element at a time: as one text, a report of 20,000 items
 * takes a hundred megabytes twice over.
 */
export function* jsonInPieces(model: object): Generator<string, void> {
  let before = '{';
  for (const [name, value] of Object.entries(model) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listInPieces(value);
    else yield indented(JSON.stringify(value, null, 2), 1);
    before = ',';
  }
  yield before === '{' ? '{}' : '\n}';
}

function* listInPieces(list: readonly unknown[]): Generator<string, void> {
  for (const [index, element] of list.entries()) {
    const text = (JSON.stringify(element, null, 2) as string | undefined) ?? 'null';
    yield `${index === 0 ? '[' : ','}\n    ${indented(text, 2)}`;
  }
  yield '\n  ]';
}

/** Line breaks stand only between the parts of JSON, never within its texts. */
function indented(text: string, levels: number): string {
  return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}
