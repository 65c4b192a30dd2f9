import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { likenessOf } from './clause-likeness.js';

const PARTICULARS_WORDS = anyOf`
  \bto include|\bincluding|\bincludes?(?: [\w ]{1,40})?|\bincluding (?:for |on )?the following
  \bthe following (?:additions?|amendments?|changes?|corrections?|comments?)
  \b(?:be|is) (?:agreed|approved|amended|adopted) as follows|\bnamely|\bsuch as|\bwith|\bcovering
  \bto (?:ensure|enable|achieve)(?: that)?|\bcontaining
  \bas to|\bin particular [^:]{0,60}|\b(?:with|by|subject to) the following(?: \w+){0,3}
  \bto read(?: as follows)?|\bconditions?(?: [^:]{0,30})?
  \b(?:payments?|expenses|invoices|cheques|accounts|expenditure) [^:]{0,60}
  \bon (?:the )?(?:following )?(?:grounds?|terms)(?: [^:]{0,30})?|\bfor the following reasons?
  \b(?:he|she|they|it)
`;
/** Words after which a list tells the particulars of one clause: conditions, contents, an extent. */
const PARTICULARS = new RegExp(String.raw`${PARTICULARS_WORDS}\s?: ?[-–]?$`, 'i');
/** Shorter words only lead in. */
const SHORTEST = 30;

/** Whether the list below belongs to the words above it ("a report, to include: (a) …"), and is not clauses of its own. */
export function takesDetails(text: string): boolean {
  return text.length >= SHORTEST && PARTICULARS.test(text.slice(-120));
}

const OVER_MINUTES =
  /\bminutes of [^:]{3,160} be (?:\w+ and )?(?:noted|received|approved|confirmed|agreed) ?: ?[-–]?$/i;
/** Whether "the minutes of the following committees be noted:-" stands over their names and days. */
export function listsMinutes(text: string, below: Block | undefined): boolean {
  return OVER_MINUTES.test(text) && isNoClause(below);
}

/** Whether "that governors be appointed as follows:-" stands over their names and schools. */
export function listsNames(text: string, below: Block | undefined): boolean {
  return (
    /\bas follows ?: ?[-–]?$/.test(text) &&
    /\bbe [a-z]+ /.test(text) &&
    below?.marker === null &&
    isNoClause(below)
  );
}

function isNoClause(below: Block | undefined): boolean {
  return below !== undefined && likenessOf(below.passage.text) === null;
}
