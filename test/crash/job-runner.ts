import { runJobs } from '../../src/app/run-jobs.ts'
import { runOnce } from './run-once.ts'

/** Runs the jobs of a store once. */
await runOnce(runJobs)
