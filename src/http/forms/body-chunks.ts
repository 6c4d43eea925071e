import { BodyRefused } from './body-refused.ts'

/** A sender that is silent for so long is taken to be gone. */
const longestSilenceInMilliseconds = 30_000

/**
 * The chunks of a body as they come. A body that stalls is refused; one that is read no further is left where it is, for
 * the server to end its connection after the answer.
 */
export async function* bodyChunks(
  body: ReadableStream<Uint8Array> | null,
  silenceInMilliseconds = longestSilenceInMilliseconds,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), silenceInMilliseconds)
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const refusal = { code: 'too-slow', message: 'The body stopped before its end; nothing was saved' } as const
    timer = setTimeout(() => reject(new BodyRefused(refusal, { connection: 'close' })), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
