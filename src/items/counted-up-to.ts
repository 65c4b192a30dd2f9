/** Beyond this many a list says “more than”: nobody reads further, and counting would cost more than the page. */
export const COUNTED_UP_TO = 500;
