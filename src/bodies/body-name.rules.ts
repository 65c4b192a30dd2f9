/**
 * A body's name inside a sentence: “The Executive” as “the Executive”, any other as it is. Put no article before it.
 * A name that only begins with these letters, such as “Theatres Committee”, is left alone.
 */
export function inRunningText(name: string): string {
  return name.replace(/^The(?=\s)/, 'the');
}

/** What a council puts an article before; “Healthwatch Thornmere” has none, and a name that begins with one has it. */
const WITH_ARTICLE =
  /(?:Board|Panel|Committee|Commission|Executive|Cabinet|Council|Trust|Group|Partnership|Forum|Team|Service|Unit|Office)$/;
/** A post, and an office that is named after one: “Head of Highways and Drainage”, “Office of the Chief Nurse”. */
const RANK = 'Executive|Assistant|Deputy|Corporate|Strategic|Interim';
const OFFICE = 'Director|Head|Chair|Leader|Office|Executive Member|Portfolio Holder';
const POST = new RegExp(`^(?:(?:${RANK}) )*(?:${OFFICE}) (?:of|for) `);

/** A body or a post in a sentence: “the Executive”, “the Head of Housing”. */
export function theBody(name: string): string {
  const words = inRunningText(name);
  return words === name && (WITH_ARTICLE.test(name) || POST.test(name)) ? `the ${name}` : words;
}
