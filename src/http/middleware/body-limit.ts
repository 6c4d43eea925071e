import type { MiddlewareHandler } from 'hono'
import type { Settings } from '../../app/ports/ports.ts'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { limitsAt } from './endpoint-limits.ts'

const bodyBytes = 256 * 1024
/** What a form says beside the file. */
const uploadSlackBytes = 64 * 1024

/** The body went on after the limit. */
export class BodyTooLarge extends Error {}

/** Refuses a body over the limit before it is read whole: by its Content-Length, else as soon as it goes over. */
export function bodyLimit({
  maxUploadBytes,
  maxStaffUploadBytes = maxUploadBytes,
}: Pick<Settings, 'maxUploadBytes' | 'maxStaffUploadBytes'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { method } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const upload = limitsAt(c)?.takesUpload ?? false
    const fileBytes = upload === 'of-staff' && c.get('staff') ? maxStaffUploadBytes : maxUploadBytes
    const limit = upload ? fileBytes + uploadSlackBytes : bodyBytes
    const refused = () =>
      answerProblem(c, { code: 'too-large', params: { limit: String(limit) } }, { headers: { connection: 'close' } })
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
