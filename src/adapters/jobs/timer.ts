/** The in-process timer. `stop` waits for the run that is under way. */
export type Timer = { stop(): Promise<void> }

/**
 * Runs `work` at once and then every so many seconds, never two at a time: a long run makes the next one wait its turn.
 * @param onError told of a run that failed; the timer goes on
 */
export function startTimer(
  work: () => Promise<unknown>,
  everySeconds: number,
  onError: (error: unknown) => void,
): Timer {
  let stopped = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  const run = () => {
    waiting = undefined
    running = work()
      .catch(onError)
      .then(() => {
        // Unreferenced: a process that has nothing else to do may end.
        if (!stopped) waiting = setTimeout(run, everySeconds * 1000).unref()
      })
  }
  run()

  return {
    async stop() {
      stopped = true
      clearTimeout(waiting)
      await running
    },
  }
}
