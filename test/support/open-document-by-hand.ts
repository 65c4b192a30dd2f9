import { zip } from './word-by-hand.js';

const NAMESPACES = 'office text table style draw fo loext'
  .split(' ')
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

/** An OpenDocument text of these blocks and styles. */
export function openDocumentFile(body: string, styles = ''): Buffer {
  const part = (name: string, words: string) =>
    `<?xml version="1.0"?><office:${name} ${NAMESPACES}>${words}</office:${name}>`;
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: part('document-content', `<office:body><office:text>${body}</office:text></office:body>`),
    },
    { name: 'styles.xml', content: part('document-styles', `<office:styles>${styles}</office:styles>`) },
  ]);
}
