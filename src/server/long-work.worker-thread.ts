import { workerData } from 'node:worker_threads'
import { longTasks } from '../app/long-tasks.ts'
import { runLongWork } from '../app/long-work.ts'
import { openPorts, type PortsConfig } from './open-ports.ts'

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
const { ports, close } = await openPorts(config)
try {
  await runLongWork(ports, longTasks, id, () => Atomics.load(stop, 0) !== 0)
} finally {
  await close()
}
