import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { caseFileContract } from './case-file-contract.ts'
import { deliveryContract } from './delivery-contract.ts'
import { deskContract } from './desk-contract.ts'
import type { EngineUnderTest, OpenEngine } from './engine-under-test.ts'
import { figuresContract } from './figures-contract.ts'
import { intakeContract } from './intake-contract.ts'
import { keptMappingContract } from './kept-mapping-contract.ts'
import { leaseContract } from './lease-contract.ts'
import { listsContract } from './lists-contract.ts'
import { logArchivesContract } from './log-archives-contract.ts'
import { logExportContract } from './log-export-contract.ts'
import { noticesContract } from './notices-contract.ts'
import { calendarChangesContract, peopleContract } from './people-contract.ts'
import { redactionsContract } from './redactions-contract.ts'
import { reportsContract } from './reports-contract.ts'
import { satisfactionContract } from './satisfaction-contract.ts'
import { scheduleContract } from './schedule-contract.ts'
import { staleWritesContract } from './stale-writes-contract.ts'

/** What every store must do, whatever stands behind it. */
export function storeContract(name: string, open: OpenEngine): void {
  describe(`a store on ${name}`, () => {
    let engine: EngineUnderTest
    beforeAll(async () => {
      engine = await open()
    }, 60_000)
    beforeEach(() => engine.reset())
    afterAll(() => engine?.close())

    describe('case files', () => caseFileContract(() => engine))
    describe('lists', () => listsContract(() => engine))
    describe('the log as exports read it', () => logExportContract(() => engine))
    describe('archives of the log', () => logArchivesContract(() => engine))
    describe('the desk', () => deskContract(() => engine))
    describe('satisfaction', () => satisfactionContract(() => engine))
    describe('how ledgers are read', () => keptMappingContract(() => engine))
    describe('saved reports', () => scheduleContract(() => engine))
    describe('figures and long work', () => figuresContract(() => engine))
    describe('reports', () => reportsContract(() => engine))
    describe('bodies and people', () => peopleContract(() => engine))
    describe('digests, followers and files in use', () => noticesContract(() => engine))
    describe('two who edit the same', () => staleWritesContract(() => engine))
    describe('mail that came in', () => intakeContract(() => engine))
    describe('outbox, jobs and leases', () => deliveryContract(() => engine))
    describe('the bounds of leases and rests', () => leaseContract(() => engine))
    describe('redactions', () => redactionsContract(() => engine))
    // The last: every body has these changes from then on.
    describe('changes to the calendars', () => calendarChangesContract(() => engine))
  })
}
