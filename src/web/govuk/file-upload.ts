import { type FieldWords, hintAndError, type LabelledField } from './form-field.js';
import type { Attributes } from './words.js';

/** Arguments of `govuk/file-upload`. */
export interface FileUploadArguments extends LabelledField {
  readonly multiple?: boolean;
  /** Whether the improved control with a drop zone is wanted. */
  readonly javascript?: boolean;
  readonly wrapperClasses?: string;
  readonly wrapperAttributes?: Attributes;
}

/** What a page says of a field for a file. */
export interface FileField extends FieldWords {
  readonly label: string;
  /** Extensions or media types that the browser offers; the server checks for itself. */
  readonly accept?: readonly string[];
  readonly multiple?: boolean;
  /** A place to drop files on, for those who send many; it says less to assistive technology. */
  readonly hasDropZone?: boolean;
}

/** Arguments of a field for a file. */
export function fileUpload(field: FileField): FileUploadArguments {
  return {
    name: field.name,
    label: { text: field.label },
    javascript: field.hasDropZone ?? false,
    multiple: field.multiple ?? false,
    attributes: { ...field.attributes, ...(field.accept ? { accept: field.accept.join(',') } : {}) },
    ...hintAndError(field),
  };
}
