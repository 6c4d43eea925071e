// Files and folders that are dragged onto a case, or chosen. Without this, the form beside it takes them.
import { chosenFiles, droppedFiles } from './uploads/chosen-files.ts'
import { offerUnfinished } from './uploads/unfinished.ts'
import { uploadQueue } from './uploads/upload-queue.ts'
import { uploadRows } from './uploads/upload-rows.ts'
import { readSettings } from './uploads/upload-settings.ts'

const root = document.querySelector<HTMLElement>('#uploads')
if (root) start(root)

function start(root: HTMLElement): void {
  const settings = readSettings(root)
  const queue = uploadQueue(settings, uploadRows(root, settings))
  const leftOver = offerUnfinished(root, settings)
  const add = (files: Parameters<typeof queue.add>[0]) => {
    leftOver.chosen(files)
    queue.add(files)
  }
  const on = (part: string, run: () => void) =>
    root.querySelector(`[data-part=${part}]`)?.addEventListener('click', run)
  for (const kind of ['files', 'folder']) {
    const input = root.querySelector<HTMLInputElement>(`[data-part=${kind}-input]`)
    on(kind, () => input?.click())
    input?.addEventListener('change', () => {
      add(chosenFiles(input.files))
      input.value = ''
    })
  }
  on('send-again', queue.sendAgain)
  on('cancel-all', queue.cancelAll)
  listenToDrops(root, add)
  addEventListener('beforeunload', (event) => {
    if (queue.isSending()) event.preventDefault()
  })
  root.hidden = false
}

/** A file that is dropped beside the zone would be opened by the browser instead of the page. */
function listenToDrops(root: HTMLElement, add: (files: Awaited<ReturnType<typeof droppedFiles>>) => void): void {
  const zone = root.querySelector<HTMLElement>('[data-part=zone]')
  const mark = (isOver: boolean) => zone?.toggleAttribute('data-over', isOver)
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  const isInside = (event: DragEvent) => event.target instanceof Node && (zone?.contains(event.target) ?? false)
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    mark(isInside(event))
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false)
  })
  document.addEventListener('drop', async (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    mark(false)
    if (event.dataTransfer && isInside(event)) add(await droppedFiles(event.dataTransfer))
  })
}
