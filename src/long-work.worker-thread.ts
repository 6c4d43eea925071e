import { workerData } from 'node:worker_threads'
import { longTasks } from './app/long-tasks.ts'
import { runLongWork } from './app/long-work.ts'
import { openPorts, type PortsConfig } from './open-ports.ts'

// One piece of long work, on a store connection of its own; the thread ends with it.
const { config, id } = workerData as { readonly config: PortsConfig; readonly id: string }
const { ports, close } = await openPorts(config)
try {
  await runLongWork(ports, longTasks, id)
} finally {
  await close()
}
