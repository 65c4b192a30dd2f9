import Handlebars from 'handlebars';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** HTML as lines, one for each tag and text, so that only what a browser would tell apart differs. */
export function normalised(html: string): string[] {
  return parseFragment(html).childNodes.flatMap((node) => linesOf(node, ''));
}

function linesOf(node: DefaultTreeAdapterTypes.ChildNode, indent: string): string[] {
  if ('tagName' in node) {
    const attributes = node.attrs
      .map(({ name, value }) => `${name}="${value.replace(/\s+/g, ' ').trim()}"`)
      .sort();
    const inner = node.childNodes.flatMap((child) => linesOf(child, `${indent}  `));
    return [`${indent}<${[node.tagName, ...attributes].join(' ')}>`, ...inner];
  }
  const text = 'value' in node ? node.value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? [] : [indent + text];
}

const MARKUP_OPTION = /^(html|.+Html)$/;

/** The options of a fixture, with its HTML declared as such: our partials print no string as markup. */
export function withMarkup(options: unknown, key = ''): unknown {
  if (typeof options === 'string')
    return MARKUP_OPTION.test(key) ? new Handlebars.SafeString(options) : options;
  if (Array.isArray(options)) return options.map((item) => withMarkup(item));
  if (typeof options !== 'object' || options === null) return options;
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, withMarkup(value, name)]));
}
