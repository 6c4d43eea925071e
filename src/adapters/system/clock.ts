import type { Clock } from '../../app/ports/clock-ports.ts'
import { instantOf } from '../../domain/calendar/instant.ts'

/** The computer's clock. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) }
