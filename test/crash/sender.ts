import { sendOutbox } from '../../src/app/mail/send-outbox.ts'
import { runOnce } from './run-once.ts'

/** Sends the outbox of a store once. */
await runOnce(sendOutbox)
