import type { FieldIssue, Refusal, RefusalCode } from '../domain/request/refusal.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { clockNoteText } from './clock.ts'
import { languages } from './locales.ts'
import type { Messages } from './messages.ts'

/** A refusal of a use case, or one of the HTTP layer. */
type Described = { readonly code: RefusalCode | keyof Messages['failures'] } & Omit<Refusal, 'code'>
type Params = { readonly [name: string]: string }
type Reasons = { readonly [code: string]: { readonly [reason: string]: (params: Params) => string } | undefined }

/** What happened, and why or what to do. */
export function refusalWords({ code, params = {} }: Described, t: Messages): readonly [title: string, text: string] {
  const [title, text] = { ...t.refusals, ...t.failures }[code]
  const reason = (t.refusalReasons as unknown as Reasons)[code]?.[params['reason'] ?? '']
  return [title, reason ? reason(params) : text]
}

/** @param label what the form calls the field; none for programs */
export function issueText({ code, params = {} }: FieldIssue, t: Messages, label?: string): string {
  return (t.fieldProblems[code] as (params: Params, label?: string) => string)(params, label)
}

/** All that is wrong, one thing a line. */
export function refusalLines(refusal: Described, locale: Locale = 'en'): readonly string[] {
  const { code, clock, issues = [] } = refusal
  const words = languages[locale].pages
  const [title, text] = refusalWords(refusal, words)
  return [
    ...(code === 'invalid' ? [] : [title + words.words.stop + (clock ? clockNoteText(clock, locale) : text)]),
    ...issues.map((issue) => (issue.path ? `${issue.path}: ${issueText(issue, words)}` : issueText(issue, words))),
  ]
}

/** A refusal in one line: in English for the API, the command line and the log. */
export const describeRefusal = (refusal: Described, locale: Locale = 'en'): string =>
  refusalLines(refusal, locale).join('; ')
