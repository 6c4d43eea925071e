import type { UploadWords } from '../../../../locales/en/pages/uploads.ts'
import type { ChosenFile } from './chosen-files.ts'
import { type Answer, askServer, type Sending } from './upload-request.ts'
import type { OpenUpload, Settings } from './upload-settings.ts'

export type ProblemName = keyof UploadWords['problems']
export type Outcome =
  | { readonly state: 'sent'; readonly sameAs: readonly string[]; readonly documentId: string | undefined }
  | { readonly state: 'present' | 'cancelled' }
  | { readonly state: 'failed'; readonly problem: ProblemName }

/** How far a file is, while it is sent. */
export type FileProgress = { readonly bytes: number; readonly isPaused: boolean }

/** Proxies often allow no longer body than this, and no more is sent twice where a connection is lost. */
const pieceBytes = 8 * 1024 * 1024
const maxAttempts = 10
const maxWaitMs = 30_000

const failed = (problem: ProblemName): Outcome => ({ state: 'failed', problem })
/** What one exchange with the server came to: an end, more to send, or nothing, so that it is tried again later. */
type Step = Outcome | 'more' | 'lost' | { readonly state: 'busy'; readonly waitMs: number }
const isDone = (step: Exclude<Step, string>): step is Outcome => step.state !== 'busy'

type Given = {
  readonly settings: Settings
  readonly chosen: ChosenFile
  /** Where an earlier try had got to. */
  readonly known: OpenUpload | undefined
  readonly signal: AbortSignal
  readonly report: (progress: FileProgress) => void
  /** Told the address of the upload once it has one, so that it can be given up. */
  readonly begun: (address: string | undefined) => void
}

/** Sends one file to its end; goes on by itself after a lost connection. */
export async function sendFile({ settings, chosen, known, signal, report, begun }: Given): Promise<Outcome> {
  const { file, path, fingerprint } = chosen
  if (file.size === 0) return failed('empty')
  if (file.size > settings.maxBytes) return failed('too-long')
  let address = known && `${settings.address}/${known.id}`
  let offset = known?.offset ?? 0
  let isCertain = true

  const ask = (sending: Omit<Sending, 'signal'>) => askServer(settings, { ...sending, signal })
  const piece = () => file.slice(offset, offset + pieceBytes)
  const sendPiece = (method: 'POST' | 'PATCH', to: string, headers: Record<string, string>) =>
    ask({
      ...{ method, address: to, body: piece() },
      headers: { ...headers, 'content-type': 'application/offset+octet-stream' },
      onSent: (bytes) => report({ bytes: offset + bytes, isPaused: false }),
    })

  function moveTo(next: string | undefined, at: number): void {
    address = next
    offset = at
    begun(next)
  }

  async function begin(): Promise<Step> {
    const names = { filename: file.name.slice(-200), relativePath: path, filetype: file.type, fingerprint }
    const metadata = Object.entries(names).map(([name, value]) => `${name} ${base64Of(value)}`)
    const answer = await sendPiece('POST', settings.address, {
      'upload-length': String(file.size),
      'upload-metadata': metadata.join(','),
    })
    if (!answer) return 'lost'
    if (answer.location) moveTo(pathOf(answer.location), answer.offset ?? 0)
    if (answer.status !== 201) return refusalOf(answer)
    return answer.json['state'] === 'attached' ? sentAs(answer) : 'more'
  }

  async function goOn(to: string): Promise<Step> {
    const answer = await sendPiece('PATCH', to, { 'upload-offset': String(offset) })
    if (!answer) return 'lost'
    if (answer.offset !== null) offset = answer.offset
    if (answer.status === 404 || answer.status === 410) moveTo(undefined, 0)
    else if (answer.status !== 204) return answer.offset === null ? refusalOf(answer) : 'lost'
    else if (offset === file.size) {
      const whole = await ask({ method: 'GET', address: to })
      return whole ? sentAs(whole) : { state: 'sent', sameAs: [], documentId: undefined }
    }
    return 'more'
  }

  /** After a lost connection the server knows how far it is, and whether it was begun at all. */
  async function findOut(): Promise<boolean> {
    const answer = await ask(address ? { method: 'HEAD', address } : { method: 'GET', address: settings.address })
    if (!answer || answer.status >= 500) return false
    if (address) moveTo(answer.status === 200 ? address : undefined, answer.status === 200 ? (answer.offset ?? 0) : 0)
    else {
      const mine = ((answer.json['items'] ?? []) as OpenUpload[]).find((one) => one.fingerprint === fingerprint)
      if (mine) moveTo(`${settings.address}/${mine.id}`, mine.offset)
    }
    return true
  }

  for (let attempt = 0; attempt < maxAttempts; ) {
    const before = offset
    if (!isCertain) isCertain = await findOut()
    const step: Step = isCertain ? await (address ? goOn(address) : begin()) : 'lost'
    if (signal.aborted) return { state: 'cancelled' }
    if (typeof step === 'object' && isDone(step)) return step
    attempt = offset > before ? 0 : attempt + 1
    if (step === 'more') continue
    if (!(await isReadable(file))) return failed('unreadable')
    report({ bytes: offset, isPaused: step === 'lost' })
    if (step === 'lost') isCertain = false
    await pause(typeof step === 'object' ? step.waitMs : Math.min(1000 * 2 ** attempt, maxWaitMs), signal)
    if (!navigator.onLine) attempt = Math.min(attempt, 5)
  }
  return failed('lost')
}

function sentAs({ json }: Answer): Outcome {
  const { sameAs = [], documentId } = json as { readonly sameAs?: readonly string[]; readonly documentId?: string }
  return { state: 'sent', sameAs, documentId }
}

function refusalOf({ status, json, retryAfterMs }: Answer): Step {
  const { reason } = (json['params'] ?? {}) as { readonly reason?: string }
  if (status === 429 || status === 503) return { state: 'busy', waitMs: retryAfterMs }
  if (status === 408 || status >= 500 || reason === 'upload-under-way') return 'lost'
  if (json['code'] === 'duplicate') return { state: 'present' }
  if (status === 401 || json['code'] === 'csrf') return failed('signed-out')
  if (status === 403 || status === 404) return failed('forbidden')
  if (reason === 'unfinished-uploads') return failed('unfinished')
  if (status === 413) return failed(reason === 'disk' ? 'full' : 'too-long')
  return failed('refused')
}

const base64Of = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const pathOf = (location: string): string => new URL(location, window.location.href).pathname

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** A pause that ends at once when the network is there again, or the sender gives up. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
