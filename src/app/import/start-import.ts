import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import { keepUpload, type Upload } from '../documents/keep-upload.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { KeptMapping } from '../ports/ledger-files-ports.ts'
import { LedgerUnreadable } from '../ports/ledger-source.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { New } from '../ports/store/versions.ts'
import { conflictsOf, staleSave } from '../stale-save.ts'
import { type ImportField, importFields } from './import-column-names.ts'
import { mapColumns } from './import-columns.ts'
import { dateOrderOf, type ImportInput, importKind } from './import-task.ts'

const shownRows = 5
/** An upload that nothing was ok with yet. */
const uploadKind = 'ledger-uploaded'
const notHere = () => refuse('not-found', { reason: 'upload' })

/** A ledger as the mapping page shows it, before anything is decided. */
export type LedgerLook = {
  readonly sha256: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** As it was said for a file of the same columns, else as their names tell. */
  readonly mapping: KeptMapping['mapping']
  readonly remembered: boolean
  /** Of what is remembered; 0 where nothing is. */
  readonly version: number
}

/** Takes the file of a ledger in; it waits under its hash until it is imported. */
export async function takeLedgerFile(
  ports: Pick<Ports, 'blobs' | 'settings' | 'store' | 'ids' | 'clock'>,
  actor: Actor,
  body: Body,
  bytes: Upload['bytes'],
): Promise<Result<string>> {
  if (!may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  const kept = await keepUpload(ports, { name: 'ledger', mediaType: '', bytes })
  if (!kept.ok) return kept
  const { sha256 } = kept.value
  // It is written down that it is there, so that it goes where nobody imports it (remove-old-background-tasks.ts).
  const [id, at] = [ports.ids.id(), ports.clock.now()]
  const startedBy = actor.kind === 'staff' ? actor.staffId : 'system'
  await ports.store.backgroundTasks.save({
    ...{ id, bodyId: body.id, kind: uploadKind, input: { sha256 }, status: 'done', startedBy },
    ...{ done: 0, total: null, result: null, error: null, createdAt: at, updatedAt: at },
  })
  return ok(sha256)
}

/** More than a body uploads in the week that an upload is kept. */
const worksLookedAt = 500

/** Files of all bodies and of their cases lie side by side by their hashes: who knows one has not got the file by that. */
async function isUploaded({ store }: Pick<Ports, 'store'>, body: Body, sha256: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return false
  return (await store.backgroundTasks.of(body.id, worksLookedAt)).some(
    ({ kind, input }) => (kind === uploadKind || kind === importKind) && (input as ImportInput).sha256 === sha256,
  )
}

/** Its first rows, and what each column is taken for. */
export async function lookAtLedger(
  ports: Pick<Ports, 'store' | 'digest' | 'ledgerFiles'>,
  actor: Actor,
  body: Body,
  sha256: string,
): Promise<Result<LedgerLook>> {
  if (!may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  try {
    const source = (await isUploaded(ports, body, sha256)) ? await ports.ledgerFiles?.open(sha256) : null
    if (!source) return notHere()
    try {
      const rows: (readonly string[])[] = []
      for await (const batch of source.rows()) {
        rows.push(...batch.slice(0, shownRows - rows.length).map(({ cells }) => cells))
        if (rows.length >= shownRows) break
      }
      const { header } = source
      const kept = await ports.store.importMappings.byHeader(body.id, headerHash(ports, header))
      const mapping = kept?.mapping ?? { columns: guessOf(header), statute: body.statute, dates: '' }
      return ok({ sha256, header, rows, mapping, remembered: kept !== null, version: kept?.version ?? 0 })
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof LedgerUnreadable) return refuseField('file', 'unreadable', { why: error.message })
    throw error
  }
}

const headerHash = ({ digest }: Pick<Ports, 'digest'>, header: readonly string[]) =>
  digest.sha256(header.map((name) => name.trim()).join('\u001f'))

function guessOf(header: readonly string[]): { readonly [theirs: string]: string } {
  const { of } = mapColumns(header, new Map())
  const fields = new Map([...of].map(([field, index]) => [index, field]))
  return Object.fromEntries(header.map((name, index) => [name, fields.get(index) ?? '']))
}

/**
 * Starts an import, or the look through the whole file that says what it would do, as long work; and remembers how files
 * of these columns are read.
 * @param seen the version of what is remembered, as the person saw it. Without one, what somebody else said stays remembered
 */
export async function startImport(
  ports: Ports,
  actor: Actor,
  body: Body,
  header: readonly string[],
  input: ImportInput,
  seen?: number,
): Promise<Result<BackgroundTask>> {
  if (actor.kind !== 'staff' || !may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  if (!statuteById(input.statute)) return refuseField('statute', 'unknown', { name: input.statute })
  const dates = dateOrderOf(input.dates) ?? ''
  const isField = (name: string): name is ImportField => importFields.some((field) => field === name)
  const columns = Object.fromEntries(
    header.map((name) => {
      const ours = input.columns[name] ?? ''
      return [name, isField(ours) ? ours : '']
    }),
  )
  const mapped = Object.values(columns).filter((ours) => ours !== '')
  if (new Set(mapped).size < mapped.length) return refuseField('columns', 'same-column')
  const at = ports.clock.now()
  const mapping = { columns, statute: input.statute, dates }
  const kept = await remember(ports, { bodyId: body.id, headerHash: headerHash(ports, header), mapping, at }, seen)
  if (!kept.ok) return kept
  return ok(
    await startBackgroundTask(ports, backgroundTaskRunners, {
      ...{ bodyId: body.id, kind: importKind, startedBy: actor.staffId },
      input: { ...input, columns, dates },
    }),
  )
}

/** Keeps how files of these columns are read, never over what somebody else said and this person has not seen. */
async function remember(
  { store: { importMappings } }: Pick<Ports, 'store'>,
  yours: New<KeptMapping>,
  seen: number | undefined,
): Promise<Result<null>> {
  const read = () => importMappings.byHeader(yours.bodyId, yours.headerHash)
  const old = await read()
  if (!old) {
    if ((await importMappings.create(yours)).ok) return ok(null)
  } else if (seen === old.version) {
    if (conflictsOf(flat(old.mapping), flat(yours.mapping)).length === 0) return ok(null)
    if ((await importMappings.update({ ...yours, version: old.version })).ok) return ok(null)
  }
  const theirs = await read()
  const conflicts = theirs ? conflictsOf(flat(theirs.mapping), flat(yours.mapping)) : []
  return seen === undefined || conflicts.length === 0 ? ok(null) : staleSave(conflicts, theirs?.version)
}

const flat = ({ columns, ...others }: KeptMapping['mapping']): object => ({
  ...others,
  ...Object.fromEntries(Object.entries(columns).map(([name, ours]) => [`columns.${name}`, ours])),
})

const worksShown = 20

/** The latest imports of this body. */
export async function importWorks(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
): Promise<Result<readonly BackgroundTask[]>> {
  if (!may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  return ok((await ports.store.backgroundTasks.of(body.id, worksShown)).filter(({ kind }) => kind === importKind))
}

/** An import of this body, with how far it is. */
export async function importWork(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  id: string,
): Promise<Result<BackgroundTask & { readonly input: ImportInput }>> {
  if (!may(actor, 'manage-body', { bodyId: body.id })) return refuse('forbidden')
  const work = await ports.store.backgroundTasks.byId(id)
  if (work?.bodyId !== body.id || work.kind !== importKind) return notHere()
  return ok({ ...work, input: work.input as ImportInput })
}
