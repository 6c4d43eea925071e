import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { BackgroundTaskThreads } from '../../app/ports/background-task-ports.ts'

/** A thread is told to stop, and does at its next step: one in the middle of native code cannot be ended without the process. */
const maxStopMs = 30_000

/** The built file of a worker thread: beside this one, or above the folder of chunks that this one is in. */
export function threadEntry(name: string): URL | undefined {
  return ['./', '../']
    .map((folder) => new URL(`${folder}${name}.worker-thread.js`, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)))
}

/**
 * Long work in worker threads, one at a time: the machines this runs on are small, and the desk must not wait.
 * @param entry a file that does the work of `workerData.id` with the ports of `workerData.config`, then ends
 * @param onError told where a thread died of itself; its work is then said to have failed at the next start
 */
export function workerThreads(entry: URL, config: object, onError: (error: unknown) => void): BackgroundTaskThreads {
  const waiting: string[] = []
  let running: Worker | undefined
  let stopped = false
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

  const next = () => {
    running = undefined
    const id = waiting.shift()
    if (id === undefined || stopped) return
    const worker = new Worker(entry, { workerData: { config, id, stop: stop.buffer }, name: 'background-task' })
    running = worker
    worker.on('error', onError)
    worker.once('exit', next)
  }

  return {
    waiting: () => [...waiting],
    run(id) {
      waiting.push(id)
      if (!running) next()
    },
    async close() {
      stopped = true
      Atomics.store(stop, 0, 1)
      const worker = running
      if (!worker) return
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      const cut = setTimeout(() => void worker.terminate(), maxStopMs)
      await ended
      clearTimeout(cut)
    },
  }
}
