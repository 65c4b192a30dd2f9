import { anyOf } from '../any-of.js';

const PEOPLE = anyOf`
  children|people|persons|women|men|staff|families|carers|adults|adopters|residents|households|pupils|patients|tenants|apprentices
`;
const PLURAL = new RegExp(`^(?:${PEOPLE}|[a-z’'-]{2,}(?<![siu])s)$`, 'i');
const ENDS_A_NAME = new RegExp(
  `^${anyOf`
  of|in|on|at|with|who|that|which|whose|to|for|from|by|via|per|is|are|was|were|be|being|been|have|has|had|and|or|as|the|a|an|this
  further|other|more|than|then|so|not|under|over|between|[a-z]+ing|•+
`}$`,
  'i',
);
const LONGEST_NAME = 5;

/** What words name that follow a number: "foster carers", "children" of "children who are cared for"; null where they name nothing. */
export function unitAfter(words: string): string | null {
  const tokens = words.slice(0, 80).trimStart().split(/\s+/).slice(0, LONGEST_NAME);
  for (const [i, token] of tokens.entries()) {
    const [word = '', mark] = token.split(/(?=[,;:.()“”"!?])/);
    if (ENDS_A_NAME.test(word) || !/^[A-Za-z]/.test(word)) return null;
    if (PLURAL.test(word)) return [...tokens.slice(0, i), word].join(' ');
    if (mark) return null;
  }
  return null;
}

const COUNTED =
  /^(?:(?:the|current|overall) )*(?:total )?(?:number|no\.?|count|total) of (?:(?:all|the|our|new) )?/i;
const SHARE = /^(?:(?:the|current|overall|average) )*(?:percentage|proportion|share|per ?cent|%)(?= |$)|%/i;
const PER = /\bper (?:head|100|1,?000|10,?000|100,?000)\b(?!,\d)/i;
/** "Time to let a home (days)". */
const IN_BRACKETS = /\(((?:working |calendar )?(?:days|weeks|months|years|hours|minutes)|%)\)/i;
const AVERAGE = /^(?:(?:the|current|overall) )*average (?:number of )?/i;
const FIRST_PEOPLE = new RegExp(String.raw`\b(?:${PEOPLE}|child)\b`, 'i');

/** What a label counts: "Number of children in our care" counts children. Empty where it does not say. */
export function unitOfLabel(label: string): string {
  if (SHARE.test(label)) return '%';
  const printed = IN_BRACKETS.exec(label)?.[1];
  if (printed) return printed.toLowerCase();
  const per = PER.exec(label)?.[0];
  if (per) return per.toLowerCase();
  const counted = COUNTED.exec(label)?.[0];
  if (counted) return unitAfter(label.slice(counted.length)) ?? '';
  const average = AVERAGE.exec(label)?.[0];
  if (average) return averageOf(label.slice(average.length));
  const first = unitAfter(label.replace(/^(?:(?:the|current|overall|total|all) )+/i, ''));
  return (first ?? FIRST_PEOPLE.exec(label)?.[0].replace(/^child$/i, 'children') ?? '').toLowerCase();
}

/** "young person per practitioner" of what is an average. */
function averageOf(words: string): string {
  const tokens = words.split(/\s+/).slice(0, LONGEST_NAME);
  const end = tokens.findIndex((token) => token !== 'per' && ENDS_A_NAME.test(token));
  return (end < 0 ? tokens : tokens.slice(0, end)).join(' ').replace(/ per$|[,;:.]+$/, '');
}
