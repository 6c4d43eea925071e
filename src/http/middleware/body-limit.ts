import type { Context, MiddlewareHandler } from 'hono'
import { eventTypesWhere } from '../../domain/request/event-rules.ts'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'

const bodyBytes = 256 * 1024
/** What a form says beside the file. */
const uploadSlackBytes = 64 * 1024

/** The body went on after the limit. */
export class BodyTooLarge extends Error {}

/** Beside these, addresses that take files end in `/documents`. Typing in a request takes its original with it. */
const takeFiles = new Set(['/desk/requests/new', '/desk/import', '/api/v1/imports/files'])

function limitOf(c: Context<AppEnv>, maxUploadBytes: number): number {
  return takesUpload(c.req.path) ? maxUploadBytes + uploadSlackBytes : bodyBytes
}

/** Actions whose form takes a file. */
const withFile: ReadonlySet<string> = new Set(eventTypesWhere((rule) => rule.takesFile))

const actionOnDesk = /^\/desk\/requests\/[^/]+\/([a-z-]+)$/

/** Whether a file may be sent there: by itself, or with what happened in a case. */
export function takesUpload(path: string): boolean {
  if (path.endsWith('/documents') || takeFiles.has(path)) return true
  return withFile.has(actionOnDesk.exec(path)?.[1] ?? '')
}

/** Refuses a body over the limit before it is read whole: by its Content-Length, else as soon as it goes over. */
export function bodyLimit(maxUploadBytes: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { method } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const limit = limitOf(c, maxUploadBytes)
    const refused = () =>
      answerProblem(
        c,
        { code: 'too-large', message: `The body may have at most ${limit} bytes`, params: { limit: String(limit) } },
        { headers: { connection: 'close' } },
      )
    const length = c.req.header('content-length')
    if (length !== undefined && Number(length) > limit) return refused()
    if (length === undefined && c.req.raw.body) {
      const counted = countedStream(c.req.raw.body, limit)
      c.req.raw = new Request(c.req.raw, { body: counted, duplex: 'half' } as RequestInit)
      await next()
      // The handler may have taken the broken stream for bad input or for a fault; what was wrong is its length.
      if (exceeded.has(counted)) {
        c.res = undefined
        c.res = refused()
      }
      return
    }
    return next()
  }
}

const exceeded = new WeakSet<ReadableStream>()

/** The same body, which fails once it goes over the limit. Nothing is read of it ahead. */
function countedStream(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  const viewer = body.getReader()
  let seen = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await viewer.read()
        if (done) return controller.close()
        seen += value.byteLength
        if (seen <= limit) return controller.enqueue(value)
        exceeded.add(stream)
        controller.error(new BodyTooLarge())
      },
      cancel: (reason) => viewer.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return stream
}
