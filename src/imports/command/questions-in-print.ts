import type { CheckedRow } from '../check/checked-rows.rules.js';
import type { CheckedSheet } from '../check/sheet-planner.service.js';
import { columnName, isAnsweredUndated, isMadeUndated } from '../check/sheet-questions.rules.js';
import type { ImportPlan } from '../import-plan.js';
import { plainWords } from '../rows/plain-words.rules.js';

/** What somebody should say of a sheet, and the rows that it is about. */
export type PrintedQuestion = {
  readonly about: string;
  readonly question: string;
  readonly rows: readonly number[];
};

type Asked = { readonly plan: ImportPlan; readonly headings: readonly string[] };

/** Everything that is to be asked about a sheet; what is not answered stays as it says. */
export function questionsInPrint(checked: CheckedSheet, asked: Asked): PrintedQuestion[] {
  return [
    ...orderQuestionsIn(checked, asked),
    ...closeItems(checked.rows),
    ...nearOwnersIn(checked),
    ...undatedIn(checked.rows),
    ...verdictQuestions(checked),
  ];
}

function orderQuestionsIn({ rows, orders }: CheckedSheet, { plan, headings }: Asked): PrintedQuestion[] {
  return orders.map(({ field, examples }) => {
    const about = columnName(field, plan, headings);
    const question = `Are the dates of “${about}” written month first? ${quoted(examples)} can only be so. Nothing is taken before that is answered: give --month-first or --day-first "${about}"`;
    return { about, question, rows: numbers(rows, ({ draft }) => draft !== null) };
  });
}

function closeItems(rows: readonly CheckedRow[]): PrintedQuestion[] {
  return rows.flatMap(({ rowNumber, close, draft }) => {
    if (!close || !draft) return [];
    const question = `Is row ${rowNumber} ${close.reference} put otherwise (“${close.text}”)? It is taken for another item unless you say so on the page`;
    return [{ about: 'item', question, rows: [rowNumber] }];
  });
}

function nearOwnersIn({ rows, unknownOwners }: CheckedSheet): PrintedQuestion[] {
  return unknownOwners.flatMap(({ name, near }) => {
    if (near.length === 0) return [];
    const known = near.map((owner) => `“${owner.name}”`).join(' or ');
    const question = `Is “${name}” ${known}? The name stays as written, and nobody is added, until somebody says so on the page`;
    const isNamed = ({ draft }: CheckedRow) =>
      draft?.actions.some(({ owner }) => owner !== null && plainWords(owner).includes(plainWords(name))) ??
      false;
    return [{ about: 'owner', question, rows: numbers(rows, isNamed) }];
  });
}

function undatedIn(rows: readonly CheckedRow[]): PrintedQuestion[] {
  const made = numbers(rows, isMadeUndated);
  const answered = numbers(rows, isAnsweredUndated);
  return [
    {
      about: 'day made',
      question: `On which day were they made? ${made.length} of the new rows do not say, and it stays unknown unless you give --made-on`,
      rows: made,
    },
    {
      about: 'day of the response',
      question: `On which day was the response? ${answered.length} of the rows do not say, and it stays unknown unless you give --responded-on`,
      rows: answered,
    },
  ].filter((question) => question.rows.length > 0);
}

function verdictQuestions({ verdicts }: CheckedSheet): PrintedQuestion[] {
  if (verdicts.length === 0) return [];
  const question = `Which meeting gave the verdicts ${quoted(verdicts)}? They stay the sheet’s words unless you give --verdict-on`;
  return [{ about: 'verdict', question, rows: [] }];
}

function numbers(rows: readonly CheckedRow[], wanted: (row: CheckedRow) => boolean): number[] {
  return rows.filter(wanted).map(({ rowNumber }) => rowNumber);
}

function quoted(words: readonly string[]): string {
  return words.map((each) => `“${each}”`).join(', ');
}
