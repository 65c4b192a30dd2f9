import { Resvg } from '@resvg/resvg-js';
import { drawingAsSvg } from '../../../charts/chart-svg.js';
import { escaped } from '../../../web/xml-text.rules.js';
import type { PrintedChart } from '../../printed/printed-report.js';
import { TEXT_TYPEFACE } from '../pdf/typefaces.js';
import type { WordDraft } from './word-draft.js';
import { type WordXml, wordParagraph } from './word-markup.js';

/** Of English Metric Units in a twentieth of a point, and in a point of a drawing. */
const [EMU_IN_TWIP, EMU_IN_PIXEL] = [635, 9_525];
/** Points of the picture for those who cannot draw the shapes, for each point of the drawing. */
const FINENESS = 2;
/** No machine is relied on to have typefaces. */
const FONT = {
  loadSystemFonts: false,
  fontFiles: [...TEXT_TYPEFACE.files],
  defaultFontFamily: TEXT_TYPEFACE.family,
  sansSerifFamily: TEXT_TYPEFACE.family,
};

/** A chart as a picture: shapes that stay sharp, and points for older programs. */
export function chartXml(
  { title, description, drawing }: PrintedChart,
  width: number,
  draft: WordDraft,
): WordXml {
  const svg = drawingAsSvg(drawing);
  const png = new Resvg(svg, { fitTo: { mode: 'zoom', value: FINENESS }, background: '#fff', font: FONT })
    .render()
    .asPng();
  const [shapes, points] = [draft.picture('svg', Buffer.from(svg)), draft.picture('png', png)];
  const shrunk = Math.min(1, (width * EMU_IN_TWIP) / (drawing.width * EMU_IN_PIXEL));
  const [across, down] = [drawing.width, drawing.height].map((each) =>
    Math.round(each * EMU_IN_PIXEL * shrunk),
  );
  const number = draft.pictures.length;
  const size = `cx="${across}" cy="${down}"`;
  const told = `id="${number}" name="Chart ${number / 2}" title="${escaped(title)}" descr="${escaped(description)}"`;
  const drawn = [
    '<w:r><w:drawing>',
    `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent ${size}/><wp:docPr ${told}/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:nvPicPr><pic:cNvPr ${told}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${points}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`,
    `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${shapes}"/>`,
    '</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
  return draft.caption('Chart', title) + wordParagraph(null, drawn);
}
