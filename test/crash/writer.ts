import { writeSync } from 'node:fs'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { systemIds } from '../../src/adapters/system/ids.ts'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { ChangeSet } from '../../src/app/ports/store/cases/case-files.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { aMessage, aNote, aRequest, someWords } from '../contract/case-builders.ts'

/**
 * Commits until it is killed, and says on stdout what was acknowledged, each line at once: `c {id} {seq}` for a commit
 * over one or two cases, `i {id} {seq}` for each case of an import. Every event has one row of words and one message.
 */
const [url = '', bodyJson = ''] = process.argv.slice(2)
const body = JSON.parse(bodyJson) as Body
const ids = systemIds()
const store = await openStore(url)

function change(request: RequestRow, expectedSeq: number, events: number): ChangeSet {
  const notes = Array.from({ length: events }, (_, index) => aNote(request.id, expectedSeq + index + 1))
  const seq = expectedSeq + events
  return {
    requestId: request.id,
    expectedSeq,
    events: notes,
    request: { ...request, seq, editSeq: seq },
    words: notes.map((note) => someWords(request, { id: `${request.id}/${note.seq}`, content: '字'.repeat(500) })),
    outbox: notes.map((note) => aMessage({ id: ids.id(), key: `${request.id}/${note.seq}`, requestId: request.id })),
  }
}

const newRequest = () => {
  const id = ids.id()
  return aRequest(body, { id, reference: `R-${id}` })
}

const acknowledge = (kind: string, changes: readonly ChangeSet[]) =>
  writeSync(1, changes.map(({ requestId, request }) => `${kind} ${requestId} ${request.seq}\n`).join(''))

for (let round = 0; ; round += 1) {
  const [one, two] = [newRequest(), newRequest()]
  const opened = change(one, 0, 3)
  const steps = [[opened], [change(one, 3, 1), change(two, 0, 2)], [change(two, 2, 2), change(one, 4, 1)]]
  for (const changes of steps) {
    const outcome = await store.cases.commit(changes)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    acknowledge('c', changes)
  }
  if (round % 20 === 19) {
    const imported = Array.from({ length: 200 }, () => change(newRequest(), 0, 2))
    writeSync(1, imported.map(({ requestId }) => `w ${requestId} 0\n`).join(''))
    await store.cases.commitAll(
      (async function* () {
        for (let start = 0; start < imported.length; start += 20) yield imported.slice(start, start + 20)
      })(),
    )
    acknowledge('i', imported)
  }
}
