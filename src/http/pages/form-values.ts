import type { Context } from 'hono'
import { issuesOf, type Refusal } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import type { FormState } from '../components/form.tsx'
import type { Messages } from '../messages/messages.ts'

export type Values = { readonly [name: string]: string | readonly string[] }

/** What a form sent, by field; several values of one field as a list. Files are left to `fileOf`. */
export async function valuesOf(c: Context<AppEnv>): Promise<Values> {
  const body = await c.req.parseBody({ all: true })
  const values: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((one): one is string => typeof one === 'string')
  }
  return values
}

export async function fileOf(c: Context<AppEnv>, name: string): Promise<File | undefined> {
  const body = await c.req.parseBody({ all: true })
  const found = body[name]
  const file = Array.isArray(found) ? found[0] : found
  return file instanceof File && file.name !== '' ? file : undefined
}

export const one = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const many = (values: Values, name: string): readonly string[] => {
  const value = values[name]
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

/** The fields that were filled in: an empty field is one that was not given. */
export function filled(values: Values): { [name: string]: string } {
  return Object.fromEntries(
    Object.keys(values)
      .map((name) => [name, one(values, name)] as const)
      .filter(([, value]) => value.trim() !== ''),
  )
}

/** What is wrong with a field, in the reader's language. The use cases say it in English, for the API. */
function problemText(message: string, label: string, t: Messages): string {
  const words = t.fieldProblems
  const most = /at most (\d+) characters/.exec(message)?.[1]
  if (most) return words.tooLong(label, most)
  if (/must not be empty|received undefined|received null/.test(message)) return words.required(label)
  if (message.includes('e-mail address')) return words.email
  if (message.includes('date that exists')) return words.date(label)
  if (message.includes('still to come')) return words.future(label)
  if (message.includes('an amount')) return words.amount
  if (message.includes('a currency')) return words.currency
  if (message.includes('works for this body')) return words.person
  if (message.includes('after the day of the question')) return words.afterQuestion
  if (/must be one of|Invalid option|knows no/.test(message)) return words.choose(label)
  return words.wrong(label)
}

/**
 * A refusal put beside the fields of the form that it came from.
 * @param labels what each field is called
 * @param nameOf the form's field for a path of the use case's input
 */
export function formWith(
  values: Values,
  refusal: Refusal,
  labels: { readonly [name: string]: string },
  t: Messages,
  nameOf: (path: string) => string = (path) => path,
): FormState {
  const errors: Record<string, string> = {}
  for (const issue of issuesOf(refusal)) {
    const name = nameOf(issue.path)
    errors[name] ??= problemText(issue.message, labels[name] ?? name, t)
  }
  return { values, errors }
}
