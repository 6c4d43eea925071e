import { BodyRefused } from './body-refused.ts'

/** How little of a body may come in a period; its end may come with less. */
export type SlowestBody = { readonly periodInMilliseconds: number; readonly bytes: number }

/** One KiB a second: a tenth of the slowest lines that people still have. Who sends less is gone, or holds us up. */
const usualSlowest: SlowestBody = { periodInMilliseconds: 30_000, bytes: 30 * 1024 }

/**
 * The chunks of a body as they come. A body that stalls or trickles is refused; one that is read no further is left where
 * it is, for the server to end its connection after the answer. Only the time in which the sender is waited for counts.
 */
export async function* bodyChunks(
  body: ReadableStream<Uint8Array> | null,
  slowest: SlowestBody = usualSlowest,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return
  const reader = body.getReader()
  let period = { leftInMilliseconds: slowest.periodInMilliseconds, bytes: 0 }
  try {
    for (let read = reader.read(); ; ) {
      const begun = performance.now()
      const came = await inTime(read, period.leftInMilliseconds)
      period.leftInMilliseconds -= performance.now() - begun
      if (came?.done) return
      period.bytes += came?.value.length ?? 0
      if (came === undefined || period.leftInMilliseconds <= 0) {
        if (period.bytes < slowest.bytes) throw tooSlow()
        period = { leftInMilliseconds: slowest.periodInMilliseconds, bytes: 0 }
      }
      if (!came) continue
      yield came.value
      read = reader.read()
    }
  } finally {
    reader.releaseLock()
  }
}

function tooSlow(): BodyRefused {
  return new BodyRefused({ code: 'too-slow' }, { connection: 'close' })
}

/** What the work gives; undefined where that takes longer. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
