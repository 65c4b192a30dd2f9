import Handlebars from 'handlebars';
import type { PaintedShape } from '../../charts/chart-paint.rules.js';

const { escapeExpression, SafeString } = Handlebars;

/** A drawing that is kept in mind is printed once: its shapes are looked at, never changed. */
const printed = new WeakMap<readonly PaintedShape[], Handlebars.SafeString>();

/**
 * The marks of a drawing, by a plain function: a chart has hundreds, and a template for each takes longer than all else of its page.
 * Colours are attributes, since a page refuses styles.
 */
export function drawingShapes(shapes: readonly PaintedShape[]): Handlebars.SafeString {
  const known = printed.get(shapes);
  if (known) return known;
  const marks = new SafeString(shapes.map(markOf).join(''));
  printed.set(shapes, marks);
  return marks;
}

function markOf({ rect, path, words }: PaintedShape): string {
  let html = '';
  if (rect) {
    const { x, y, width, height, fill, stroke } = rect;
    html += `<rect${attributesOf({ x, y, width, height, fill, stroke })}/>`;
  }
  if (path) {
    const { d, fill, stroke, strokeWidth, dashes } = path;
    const drawn = { d, fill, stroke, 'stroke-width': strokeWidth };
    html += `<path${attributesOf(dashes ? { ...drawn, 'stroke-dasharray': dashes } : drawn)}/>`;
  }
  if (words) {
    const { x, y, text, anchor, size, weight, fill } = words;
    const set = { 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill };
    html += `<text${attributesOf({ x, y, ...set })}>${escapeExpression(text)}</text>`;
  }
  return html;
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  let html = '';
  for (const [name, value] of Object.entries(attributes))
    html += ` ${name}="${escapeExpression(String(value))}"`;
  return html;
}
