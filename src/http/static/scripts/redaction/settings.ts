import type { RedactionWords } from '../../../../locales/en/pages/redaction-desk.ts'

export type Ground = { readonly code: string; readonly short: string; readonly title: string }

/** What the page tells its script. */
export type Settings = {
  readonly documentId: string
  readonly csrf: string
  readonly staffId: string
  readonly grounds: readonly Ground[]
  readonly canMark: boolean
  readonly state: string
  /** A kind of personal data that is looked for at once. */
  readonly find: string | null
  readonly words: RedactionWords
}

export function readSettings(root: HTMLElement): Settings {
  return JSON.parse(root.dataset['settings'] ?? '{}') as Settings
}

/** A sentence with its blanks filled in: `{count}`. */
export function say(text: string, values: { readonly [name: string]: string | number } = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export const apiOf = (documentId: string): string => `/api/v1/documents/${encodeURIComponent(documentId)}/redaction`
