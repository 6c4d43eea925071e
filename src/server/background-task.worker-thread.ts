import { workerData } from 'node:worker_threads'
import { runBackgroundTask } from '../app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../app/background-tasks/background-task-runners.ts'
import { connectPorts, type PortsConfig } from './connect-ports.ts'

// One piece of long work, on a store connection of its own; the thread ends with it.
const {
  config,
  id,
  stop: shared,
} = workerData as {
  readonly config: PortsConfig
  readonly id: string
  readonly stop: SharedArrayBuffer
}
const stop = new Int32Array(shared)
const { ports, close } = await connectPorts(config)
try {
  await runBackgroundTask(ports, backgroundTaskRunners, id, () => Atomics.load(stop, 0) !== 0)
} finally {
  await close()
}
