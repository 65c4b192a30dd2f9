import { partIn, type WordParts } from './word-parts.js';
import { parsedXml, partOf, rootOf, wordElement } from './word-xml.js';

const SETTINGS = 'word/settings.xml';
const SETTINGS_RELATIONSHIPS = 'word/_rels/settings.xml.rels';
const PROPERTIES = 'docProps/core.xml';
const ATTACHED = 'attachedTemplate';

/** Gives the document the title and author of the report, and forgets the template that it was once made from: Word would fetch it. */
export function settleSettings(parts: WordParts, own: WordParts): void {
  if (parts.has(PROPERTIES)) parts.set(PROPERTIES, partIn(own, PROPERTIES));
  if (!parts.has(SETTINGS)) return;
  const settings = parsedXml(partIn(parts, SETTINGS));
  const attached = wordElement(settings, ATTACHED);
  if (!attached) return;
  rootOf(settings).removeChild(attached);
  parts.set(SETTINGS, partOf(settings));
  if (!parts.has(SETTINGS_RELATIONSHIPS)) return;
  const relationships = parsedXml(partIn(parts, SETTINGS_RELATIONSHIPS));
  for (const each of [...relationships.getElementsByTagName('Relationship')]) {
    if (each.getAttribute('Type')?.endsWith(`/${ATTACHED}`)) each.parentNode?.removeChild(each);
  }
  parts.set(SETTINGS_RELATIONSHIPS, partOf(relationships));
}
