import type { Settings } from './upload-settings.ts'

export type Answer = {
  readonly status: number
  /** How much the server has. */
  readonly offset: number | null
  readonly location: string | null
  readonly retryAfterMs: number
  readonly json: { readonly [name: string]: unknown }
}

export type Sending = {
  readonly method: 'POST' | 'PATCH' | 'HEAD' | 'GET' | 'DELETE'
  readonly address: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: Blob
  readonly signal: AbortSignal
  readonly onSent?: (bytes: number) => void
}

/** A connection over which nothing went for so long is lost. After the last byte the server has to store the file. */
const silentMs = 60_000
const storingMs = 600_000

/** @returns null where the connection was lost, or the sender gave up */
export function askServer({ csrf }: Pick<Settings, 'csrf'>, sending: Sending): Promise<Answer | null> {
  const { method, address, headers = {}, body, signal, onSent } = sending
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null)
    const request = new XMLHttpRequest()
    let timer = 0
    const giveUpAfter = (milliseconds: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), milliseconds)
    }
    const abort = () => request.abort()
    request.open(method, address)
    const all = { 'tus-resumable': '1.0.0', 'x-csrf-token': csrf, accept: 'application/json', ...headers }
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => {
      giveUpAfter(silentMs)
      onSent?.(loaded)
    })
    request.upload.addEventListener('load', () => giveUpAfter(storingMs))
    request.addEventListener('loadend', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve(request.status === 0 ? null : answerOf(request))
    })
    signal.addEventListener('abort', abort)
    giveUpAfter(silentMs)
    request.send(body ?? null)
  })
}

function answerOf(request: XMLHttpRequest): Answer {
  const offset = request.getResponseHeader('upload-offset')
  return {
    status: request.status,
    offset: offset === null ? null : Number(offset),
    location: request.getResponseHeader('location'),
    retryAfterMs: 1000 * (Number(request.getResponseHeader('retry-after')) || 5),
    json: jsonOf(request.responseText),
  }
}

function jsonOf(text: string): Answer['json'] {
  try {
    return JSON.parse(text) as Answer['json']
  } catch {
    return {}
  }
}
