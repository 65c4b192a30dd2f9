const MEBIBYTE = 1024 * 1024;

/** Largest file taken, in bytes. */
export const LARGEST_FILE = 20 * MEBIBYTE;
/** Most that a compressed file may hold once unpacked, in bytes. */
export const LARGEST_UNPACKED = 200 * MEBIBYTE;
/** Most pages of a PDF. */
export const MOST_PAGES = 500;
/** Most characters of text kept from one document. */
export const LONGEST_DOCUMENT_TEXT = 5_000_000;
/** Longest time that one document may take, in milliseconds. */
export const LONGEST_TIME = 60_000;
/** Memory of every kind that the process which reads a document may take, in mebibytes. */
export const MOST_MEMORY = 1_000;
/** Elements of a web page that may stand within one another: no writer nests so deep, and a page that does takes long to read. */
export const DEEPEST_PAGE = 1_000;
