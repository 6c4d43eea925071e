import type { UploadWords } from '../../../../locales/en/pages/uploads.ts'

/** What was begun before and not sent to its end. */
export type OpenUpload = {
  readonly id: string
  readonly path: string
  readonly fingerprint: string
  readonly length: number
  readonly offset: number
}

/** What the page tells its script. */
export type Settings = {
  readonly address: string
  readonly csrf: string
  readonly maxBytes: number
  /** The same in words. */
  readonly max: string
  /** Whether the server looks through files. */
  readonly inspects: boolean
  readonly open: readonly OpenUpload[]
  readonly words: UploadWords
}

export const readSettings = (root: HTMLElement): Settings => JSON.parse(root.dataset['settings'] ?? '{}') as Settings
