import type { Mark, MarkStore, ToldMarks } from './mark-store.ts'
import { apiOf, type Settings, say } from './settings.ts'

export type ToldRedaction = ToldMarks & {
  readonly state: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

export type Sync = {
  /** Saves what waits and asks what others did: what is on the page is what the server has. */
  upToDate(): Promise<'same' | 'others-changed' | 'not-saved'>
  start(): Promise<void>
}

type Shown = {
  /** How far saving is. */
  status(text: string, isTrouble: boolean): void
  /** What everybody should hear. */
  message(text: string): void
  people(names: readonly string[]): void
  /** It was handed on, sent back or applied meanwhile. */
  moved(): void
}

const [pollMs, saveSoonMs, firstRetryMs, mostRetryMs] = [4000, 300, 2000, 30_000]
const changesAtOnce = 500

/** Saves marks as they are made, and shows what others do. What cannot be sent waits and is tried again. */
export function sync(settings: Settings, store: MarkStore, shown: Shown): Sync {
  const { words, staffId } = settings
  const api = apiOf(settings.documentId)
  let retryMs = firstRetryMs
  let timer: number | undefined
  let isLost = false
  let saving: Promise<boolean> | undefined
  let isFirst = true

  const showStatus = () => {
    if (store.isSaved()) shown.status(words.saved, false)
    else shown.status(isLost ? words.offline : words.saving, isLost)
  }
  const soon = (afterMs: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), afterMs)
  }
  const lost = () => {
    isLost = true
    store.notSent()
    soon(retryMs)
    retryMs = Math.min(retryMs * 2, mostRetryMs)
    showStatus()
  }

  async function saveOnce(): Promise<boolean> {
    const changes = store.take(changesAtOnce)
    if (changes.length === 0) return true
    let response: Response
    try {
      response = await fetch(`${api}/marks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': settings.csrf },
        body: JSON.stringify({ baseVersion: store.version, changes }),
      })
    } catch {
      lost()
      return false
    }
    if (response.status >= 500 || response.status === 429) {
      lost()
      return false
    }
    isLost = false
    retryMs = firstRetryMs
    if (!response.ok) return refused(response)
    const { conflicts } = (await response.json()) as {
      readonly conflicts: readonly { readonly id: string; readonly theirs: Mark | null }[]
    }
    store.sent()
    if (conflicts.length > 0) {
      store.conflicts(conflicts)
      shown.message(say(words.conflict, { count: conflicts.length }))
    }
    return true
  }

  /** The server takes none of it: its marks stand, and it is said why. */
  async function refused(response: Response): Promise<boolean> {
    const problem = (await response.json().catch(() => ({}))) as { readonly title?: string; readonly detail?: string }
    store.dropUnsaved()
    shown.message(say(words.refused, { why: problem.detail ?? problem.title ?? String(response.status) }))
    store.version = 0
    await poll()
    return false
  }

  function flush(): Promise<boolean> {
    saving ??= (async () => {
      let isSent = true
      while (isSent && !store.isSaved()) isSent = await saveOnce()
      showStatus()
      return store.isSaved()
    })().finally(() => {
      saving = undefined
    })
    return saving
  }

  /** @returns how many marks others have changed; undefined where the server does not answer */
  async function poll(): Promise<number | undefined> {
    try {
      const response = await fetch(`${api}?since=${store.version}`, { headers: { accept: 'application/json' } })
      if (!response.ok) return undefined
      const told = (await response.json()) as ToldRedaction
      const others = store.merge(told, staffId)
      shown.people(told.people.filter(({ id }) => id !== staffId).map(({ name }) => name))
      if (others > 0 && !isFirst) shown.message(say(words.othersChanged, { count: others }))
      isFirst = false
      const isDraft = (state: string) => state === 'none' || state === 'draft'
      const isSame = told.state === settings.state || (isDraft(told.state) && isDraft(settings.state))
      if (!isSame) shown.moved()
      return others
    } catch {
      // The next one may come through; what is not saved says so by itself.
      return undefined
    }
  }

  store.onChange(() => {
    if (!store.isSaved() && !saving) soon(isLost ? retryMs : saveSoonMs)
    showStatus()
  })
  addEventListener('online', () => void flush())
  addEventListener('beforeunload', (event) => {
    if (!store.isSaved()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void poll()
  })
  return {
    async upToDate() {
      if (!(await flush())) return 'not-saved'
      const others = await poll()
      return others === undefined ? 'not-saved' : others > 0 ? 'others-changed' : 'same'
    },
    async start() {
      await poll()
      showStatus()
      window.setInterval(() => {
        if (!document.hidden && !saving) void poll()
      }, pollMs)
    },
  }
}
