import type { Context } from 'hono'
import type { Refusal } from '../../domain/request/refusal.ts'
import type { Messages } from '../../locales/messages.ts'
import { issueText } from '../../locales/refusals.ts'
import type { AppEnv } from '../app-env.ts'
import type { Values } from '../forms/form-reader.ts'
import { ownValues } from '../forms/own-values.ts'
import { formOf } from '../forms/uploads.ts'
import type { FormState } from './form.tsx'

export { ownValues, type Values }

/** What a form without a file sent; see `ownValues`. */
export async function valuesOf(c: Context<AppEnv>, fields: readonly string[]): Promise<Values> {
  return ownValues((await formOf(c).read()).values, fields)
}

/** What a mail program posts to a stop link (RFC 8058). */
export const oneClickFields = ['List-Unsubscribe'] as const

export const one = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const many = (values: Values, name: string): readonly string[] => {
  const value = values[name]
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

/** The version that the form was made of. 0, which no row has, where it names none. */
export function seenIn(values: Values): number {
  const seen = Number(one(values, 'version'))
  return Number.isInteger(seen) && seen > 0 ? seen : 0
}

/** The values without those of some fields, which the page then shows as they stand by now. */
export function withoutFields(values: Values, isLeftOut: (name: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isLeftOut(name)))
}

/** The fields that were filled in: an empty field is one that was not given. */
export function filled(values: Values): { [name: string]: string } {
  return Object.fromEntries(
    Object.keys(values)
      .map((name) => [name, one(values, name)] as const)
      .filter(([, value]) => value.trim() !== ''),
  )
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
  for (const issue of refusal.issues ?? []) {
    const name = nameOf(issue.path)
    errors[name] ??= issueText(issue, t, labels[name] ?? name)
  }
  return { values, errors }
}
