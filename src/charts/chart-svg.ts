import type { ChartDrawing } from './chart-drawing.js';
import { type PaintedShape, paintedShapes } from './chart-paint.rules.js';

/** Typefaces that the papers of a council are set in, or what comes near them. */
const FONTS = 'Arial, Helvetica, Liberation Sans, sans-serif';

/**
 * The drawing as the text of an SVG file, for what takes pictures: a PDF, a Word document. It says nothing in words of its own, since
 * whoever sets the picture gives the text that takes its place.
 * @param fonts names of typefaces, the wanted one first
 */
export function drawingAsSvg({ width, height, marks }: ChartDrawing, fonts: string = FONTS): string {
  const shapes = marks.flatMap(paintedShapes).map(svgElement).join('');
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escaped(fonts)}">${shapes}</svg>`;
}

function svgElement({ rect, path, words }: PaintedShape): string {
  if (rect) return element('rect', rect);
  if (path) {
    const { d, fill, stroke, strokeWidth, dashes } = path;
    return element('path', { d, fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dashes });
  }
  if (!words) return '';
  const { text, anchor, size, weight, ...place } = words;
  const attributes = { ...place, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight };
  return `${element('text', attributes).slice(0, -2)}>${escaped(text)}</text>`;
}

function element(name: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const said = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null ? [] : [`${attribute}="${escaped(String(value))}"`],
  );
  return `<${name} ${said.join(' ')}/>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold in any form is left out: a control sign would spoil the whole picture. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
