import { say } from '../redaction/settings.ts'
import type { ChosenFile } from './chosen-files.ts'
import { askServer } from './upload-request.ts'
import type { Settings } from './upload-settings.ts'

/** What was begun before this page was opened: it goes on when the same files are chosen again, or is discarded. */
export function offerUnfinished(root: HTMLElement, settings: Settings) {
  const box = root.querySelector<HTMLElement>('[data-part=unfinished]')
  const rows = new Map(
    [...(box?.querySelectorAll<HTMLElement>('li') ?? [])].map((row) => [row.dataset['id'] ?? '', row] as const),
  )
  function remove(id: string): void {
    rows.get(id)?.remove()
    rows.delete(id)
    if (box) box.hidden = rows.size === 0
  }
  for (const { id, offset, length } of settings.open) {
    const reached = rows.get(id)?.querySelector('[data-row=state]')
    if (reached) reached.textContent = say(settings.words.reached, { percent: Math.floor((100 * offset) / length) })
    rows
      .get(id)
      ?.querySelector('button')
      ?.addEventListener('click', async () => {
        const address = `${settings.address}/${id}`
        const answer = await askServer(settings, { method: 'DELETE', address, signal: new AbortController().signal })
        if (answer?.status !== 204 && answer?.status !== 404) return
        remove(id)
        root.querySelector<HTMLElement>('[data-part=files]')?.focus()
      })
  }
  return {
    chosen(files: readonly ChosenFile[]) {
      const chosen = new Set(files.map(({ fingerprint }) => fingerprint))
      for (const { id, fingerprint } of settings.open) if (chosen.has(fingerprint)) remove(id)
    },
  }
}
