import { below, type XmlElement } from '../xml-part.js';

/** An attribute by its local name: `w:val` and `val` alike. */
export function propertyValue(element: XmlElement | null, name = 'val'): string | null {
  if (!element) return null;
  return element.getAttribute(`w:${name}`) ?? element.getAttribute(name);
}

/** Whether a property is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not. Null where it is not said. */
export function isOn(properties: XmlElement | null, name: string): boolean | null {
  const property = below(properties, name);
  return property ? !/^(?:0|false|off|none)$/i.test(propertyValue(property) ?? 'on') : null;
}
