import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'
import type { ImportQuestion, RowIssue } from './row-problem-words.ts'

/** What is wrong with a cell of a row, for programs and people alike. */
export function wordedRowIssue(issue: RowIssue, locale: Locale) {
  const { row, column, value, code } = issue
  if (!('params' in issue)) return { row, column, value, code, message: issue.message }
  const { problems, columnNumber } = languages[locale].pages.imports
  const message = (problems[issue.code] as (params: object) => string)(issue.params)
  return {
    row,
    column: issue.code === 'too-many-cells' ? columnNumber(issue.params.column) : column,
    value,
    code,
    message,
  }
}

/** What the ledger does not say, and what that would make of its requests. */
export function wordedQuestion(question: ImportQuestion, locale: Locale): string {
  return (languages[locale].pages.imports.questions[question.code] as (params: object) => string)(question)
}
