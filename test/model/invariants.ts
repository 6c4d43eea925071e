import { expect } from 'vitest'
import { type CaseFile, loadCase } from '../../src/app/case-file.ts'
import { project } from '../../src/app/project.ts'
import { openPartsOf } from '../../src/domain/request/case-parts.ts'
import type { RequestEvent } from '../../src/domain/request/event-types.ts'
import { openStages } from '../../src/domain/request/stage.ts'
import type { ModelOffice } from './model-office.ts'

/** What must hold of every case after every command. */
export async function checkEverything({ office }: ModelOffice, cases: readonly string[]): Promise<void> {
  const files = new Map<string, CaseFile>()
  for (const id of cases) {
    const row = await office.ports.store.cases.byId(id)
    const file = row ? await loadCase(office.ports, row.reference) : null
    if (!file) throw new Error(`case ${id} is gone`)
    files.set(id, file)
  }
  for (const file of files.values()) {
    isNumbered(file)
    isItsFold(
      file,
      await office.ports.store.cases.documents(file.row.id),
      await office.ports.store.lists.logEntry(file.row.reference),
    )
    decidedByTwo(file, files)
    publishedOnlyApproved(file)
    hasOutcome(file)
    isWhole(file, files)
    linksBothWays(file, files)
  }
}

function isNumbered({ events, row }: CaseFile): void {
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
  expect(row.seq).toBe(events.length)
}

/** The row, the documents and the entry of the log are what the events make of them; the day of the last save apart. */
function isItsFold(file: CaseFile, documents: readonly { id: string; state: string }[], log: unknown): void {
  const projected = project(file.row, file, file.events, 1)
  if (!projected.ok) throw new Error(`${file.row.reference}: ${projected.refusal.code}`)
  const { request, documents: folded = [], log: entry } = projected.value
  const still = openStages.has(request.stage)
  const lately = ({ snapshots: _snapshots, ...row }: typeof request) => ({
    ...row,
    updatedAt: null,
    ...(still ? { clockState: null, daysUsed: null, late: null, nextReminderOn: null } : {}),
  })
  expect(lately(file.row)).toEqual(lately(request))
  const statesOf = (rows: readonly { id: string; state: string }[]) =>
    rows.map(({ id, state }) => `${id} ${state}`).sort()
  expect(statesOf(documents)).toEqual(statesOf(folded))
  // The days of a case that is open again are those of the last save.
  const ofThatDay = still ? { daysUsed: expect.any(Number), late: expect.any(Boolean) } : {}
  if (entry) expect(log).toMatchObject({ ...entry, ...ofThatDay, updatedAt: expect.anything() })
  else expect(log).toBeNull()
}

const isStaff = (event: RequestEvent | undefined): boolean => event?.actor.startsWith('staff:') ?? false

/** Every decision that went out was drafted by one and approved by another; where one did both, the history says so. */
function decidedByTwo({ events, body, row }: CaseFile, files: ReadonlyMap<string, CaseFile>): void {
  let drafted: RequestEvent | undefined
  let restApproved = false
  let approvals: (RequestEvent & { type: 'decision-approved' })[] = []
  for (const event of events) {
    if (event.type === 'decision-drafted') [drafted, approvals] = [event, []]
    else if (event.type === 'decision-approved') approvals.push(event)
    else if (event.type === 'decision-returned' || event.type === 'reopened') approvals = []
    else if (event.type === 'decision-issued' || event.type === 'rest-answered') {
      const { approvedIn, parts } = event.data
      if (approvedIn !== undefined) {
        const lead = [...files.values()].find((file) => file.row.reference === approvedIn)
        const approved = lead?.events.some((one) => one.type === 'decision-approved')
        expect(approved, `${row.reference} answered with ${approvedIn}`).toBe(true)
        continue
      }
      // Composed of answers to parts, each approved in its own case, and of the rest, approved when it was answered.
      if (event.actor === 'system' && (restApproved || parts.some((part) => part.childId !== undefined))) continue
      expect(isStaff(drafted) && approvals.length > 0, `${row.reference} issued without approval`).toBe(true)
      const steps = body.settings.approvalSteps ?? []
      expect(approvals.length, `${row.reference} took every step`).toBeGreaterThanOrEqual(steps.length)
      const hands = [drafted?.actor, ...approvals.map((one) => one.actor)]
      const alone = new Set(hands).size < hands.length
      if (alone) expect(body.settings.approvesOwnWork).toBe(true)
      expect(approvals.some((one) => one.data.ownDraft)).toBe(alone)
      drafted = undefined
      approvals = []
      restApproved = event.type === 'rest-answered'
    }
  }
}

function publishedOnlyApproved({ events, body }: CaseFile): void {
  const prepared = new Map<string, string>()
  const approved = new Set<string>()
  for (const event of events) {
    if (event.type === 'document-attached') {
      prepared.set(event.data.documentId, event.actor)
      if (event.data.copyOf) approved.add(event.data.documentId)
    } else if (event.type === 'document-approved') {
      if (prepared.get(event.data.documentId) === event.actor) expect(body.settings.approvesOwnWork).toBe(true)
      approved.add(event.data.documentId)
    } else if (event.type === 'document-published') expect(approved.has(event.data.documentId)).toBe(true)
  }
}

const countedStages = new Set(['withdrawn', 'abandoned', 'transferred'])

function hasOutcome({ row, statute }: CaseFile): void {
  if (openStages.has(row.stage)) {
    expect({ closedOn: row.closedOn, outcome: row.outcome }).toEqual({ closedOn: null, outcome: null })
    return
  }
  expect(row.closedOn).not.toBeNull()
  if (row.stage === 'answered') expect(statute.outcomes.map(({ id }) => id)).toContain(row.outcome)
  else {
    expect(countedStages.has(row.stage)).toBe(true)
    expect(row.outcome).toBe(row.stage)
  }
}

/** A divided request is closed when its parts in this body are and its rest is answered, and not before. */
function isWhole({ state, row }: CaseFile, files: ReadonlyMap<string, CaseFile>): void {
  for (const part of state.parts) {
    if (part.childId === null) continue
    const child = files.get(part.childId)
    if (!child) throw new Error(`part ${part.reference} of ${row.reference} is gone`)
    expect(child.row.parentId).toBe(row.id)
    const ended = child.row.closedOn !== null
    // A review that sends a part back takes nothing back of its first answer.
    expect(part.closed !== null && !part.underReview, `${part.reference} of ${row.reference}`).toBe(ended)
    if (ended) expect(part.closed).toMatchObject({ stage: child.row.stage, on: child.row.closedOn })
  }
  if (state.parts.length === 0) return
  const nothingLeft = openPartsOf(state).length === 0 && !state.restOwed
  if (openStages.has(state.stage)) expect(nothingLeft, `${row.reference} stays open with nothing left`).toBe(false)
  else
    expect(
      openPartsOf(state).map((part) => part.reference),
      `${row.reference} is closed`,
    ).toEqual([])
}

function linksBothWays({ state, row }: CaseFile, files: ReadonlyMap<string, CaseFile>): void {
  for (const link of state.links) {
    const other = [...files.values()].find((file) => file.row.reference === link.to)
    expect(
      other?.state.links.some((back) => back.to === row.reference),
      `${link.to} knows ${row.reference}`,
    ).toBe(true)
  }
}
