/** The most bytes that one file of evidence may have. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024;

type EvidenceType = { readonly mediaType: string; readonly name: string };

/**
 * What may be kept as evidence, by the kind that a file's own bytes show: papers, sheets, pictures. Nothing that a browser or an
 * office program would run: no HTML, no SVG, no macros, no archives.
 */
const TYPES = {
  pdf: { mediaType: 'application/pdf', name: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word document',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel workbook',
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'PowerPoint presentation',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', name: 'OpenDocument text' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', name: 'OpenDocument spreadsheet' },
  jpg: { mediaType: 'image/jpeg', name: 'JPEG picture' },
  png: { mediaType: 'image/png', name: 'PNG picture' },
  heic: { mediaType: 'image/heic', name: 'HEIC picture' },
  txt: { mediaType: 'text/plain', name: 'Text' },
  csv: { mediaType: 'text/csv', name: 'CSV' },
} as const satisfies Record<string, EvidenceType>;

export type EvidenceKind = keyof typeof TYPES;

/** The endings of file names that a browser is asked to offer. */
export const EVIDENCE_ENDINGS = [...Object.keys(TYPES), 'jpeg'].map((kind) => `.${kind}`);

export const EVIDENCE_WORDS =
  'a PDF, a Word, Excel, PowerPoint or OpenDocument file, a picture (JPEG, PNG, HEIC), text or CSV';

/** The kind called `name`; null where it is none that is kept. */
export function evidenceKind(name: string): EvidenceKind | null {
  return Object.hasOwn(TYPES, name) ? (name as EvidenceKind) : null;
}

export function evidenceMediaType(kind: EvidenceKind): string {
  return TYPES[kind].mediaType;
}

/** “PDF”; a type that is not kept any more is a file like any other. */
export function evidenceTypeName(mediaType: string | null): string {
  return Object.values<EvidenceType>(TYPES).find((type) => type.mediaType === mediaType)?.name ?? 'File';
}

/** Whether the bytes are a text and not something else with a text's ending: no control characters but line ends and tabs. */
export function isPlainText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[^\P{Cc}\t\n\r\f]/u.test(text);
  } catch {
    return false;
  }
}

/** “240 KB”, “1.4 MB”. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}
