const MEBIBYTE = 1024 * 1024;

/** Largest file taken, in bytes. */
export const LARGEST_SHEET_FILE = 20 * MEBIBYTE;
/** Most that an .xlsx file may hold once unpacked, in bytes. */
export const LARGEST_UNPACKED_SHEET = 200 * MEBIBYTE;
/** Most rows with words in them that one sheet may have. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
/** Most characters of one cell; Excel itself takes no more. */
export const LONGEST_CELL = 32_767;
/** Longest time that one file may take, in milliseconds. */
export const LONGEST_READING = 30_000;
/** Memory of every kind that the process which reads a file may take, in mebibytes. */
export const MOST_READING_MEMORY = 1_000;
