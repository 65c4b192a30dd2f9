import type { Element } from '@xmldom/xmldom';
import { partIn, type WordParts } from './word-parts.js';
import {
  childElements,
  newElement,
  parsedXml,
  partOf,
  rootOf,
  WORD_NAMESPACE,
  wordElement,
} from './word-xml.js';

const SETTINGS = 'word/settings.xml';
const SETTINGS_RELATIONSHIPS = 'word/_rels/settings.xml.rels';
const PROPERTIES = 'docProps/core.xml';
const ATTACHED = 'attachedTemplate';
const UPDATE = 'updateFields';
/** What may stand behind it (ECMA-376 part 1, 17.15.1.78). */
const BEHIND_UPDATE = new Set(
  'hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator docId chartTrackingRefBased'.split(
    ' ',
  ),
);

/** Word asks on opening whether to fill in the numbers of pages in the contents. */
function askToUpdateFields(settings: Element): void {
  const children = childElements(settings);
  const there = children.find(({ localName }) => localName === UPDATE);
  const asks = there ?? newElement(settings, UPDATE);
  asks.setAttributeNS(WORD_NAMESPACE, 'w:val', 'true');
  if (there) return;
  const behind = children.find(({ localName }) => BEHIND_UPDATE.has(localName ?? '')) ?? null;
  settings.insertBefore(asks, behind);
}

/**
 * Gives the document the title and author of the report, and forgets the template that it was once made from: Word would fetch it.
 * @param hasFields whether numbers of pages are to be filled in
 */
export function settleSettings(parts: WordParts, own: WordParts, hasFields: boolean): void {
  if (parts.has(PROPERTIES)) parts.set(PROPERTIES, partIn(own, PROPERTIES));
  if (!parts.has(SETTINGS)) return;
  const settings = parsedXml(partIn(parts, SETTINGS));
  const attached = wordElement(settings, ATTACHED);
  attached?.parentNode?.removeChild(attached);
  if (hasFields) askToUpdateFields(rootOf(settings));
  parts.set(SETTINGS, partOf(settings));
  if (!attached) return;
  if (!parts.has(SETTINGS_RELATIONSHIPS)) return;
  const relationships = parsedXml(partIn(parts, SETTINGS_RELATIONSHIPS));
  for (const each of [...relationships.getElementsByTagName('Relationship')]) {
    if (each.getAttribute('Type')?.endsWith(`/${ATTACHED}`)) each.parentNode?.removeChild(each);
  }
  parts.set(SETTINGS_RELATIONSHIPS, partOf(relationships));
}
