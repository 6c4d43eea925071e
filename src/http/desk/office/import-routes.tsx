import type { Context } from 'hono'
import { acceptable } from '../../../app/import/import-questions.ts'
import type { ImportInput } from '../../../app/import/import-task.ts'
import { importWork, importWorks, lookAtLedger, startImport, takeLedgerFile } from '../../../app/import/start-import.ts'
import type { AppEnv } from '../../app-env.ts'
import { formOf, uploadTaker } from '../../forms/uploads.ts'
import { emptyForm } from '../../ui/form.tsx'
import { many, one, ownValues, seenIn, type Values, valuesOf } from '../../ui/form-values.ts'
import { Pages, paramOf } from '../../ui/pages.ts'
import { describeConflict, problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { ImportWorkPage, MappingPage, UploadPage } from './import-pages.tsx'

/** A ledger of another system: upload it, say what its columns are, see what would happen, import it. For the administrator. */
export function importPages(): Pages {
  return new Pages()
    .page('/desk/import', onDesk('manage-body'), (desk, c) => upload(c, desk))
    .upload('/desk/import', onDesk('manage-body'), async (desk, c) => {
      const { file, values } = await formOf(c).read(uploadTaker(c, 'file', `ledger of ${desk.body.slug}`))
      ownValues(values, ['file'])
      if (!file) return upload(c, desk, viewerOf(c).t.imports.fileNeeded)
      const taken = file.ok ? await takeLedgerFile(desk.ports, desk.actor, desk.body, file.value.bytes) : file
      if (taken.ok) return c.redirect(`/desk/import/${taken.value}`, 303)
      const isEmpty = taken.refusal.code === 'invalid'
      return isEmpty ? upload(c, desk, viewerOf(c).t.imports.fileNeeded) : problemPage(c, taken.refusal)
    })
    .page('/desk/import/work/:id', onDesk('manage-body'), async (desk, c) => {
      const work = await importWork(desk.ports, desk.actor, desk.body, paramOf(c, 'id'))
      if (!work.ok) return work
      c.header('cache-control', 'private, no-store')
      return <ImportWorkPage viewer={viewerOf(c)} work={work.value} />
    })
    .openForm('/desk/import/work/:id', onDesk('manage-body'), async (desk, c) => {
      const { ports, actor, body } = desk
      const values = await valuesOf(c, ['skipBad', 'accept'])
      const skipBad = one(values, 'skipBad') === 'yes'
      const accept = acceptable.filter((code) => many(values, 'accept').includes(code))
      const work = await importWork(ports, actor, body, paramOf(c, 'id'))
      if (!work.ok) return work
      const input: ImportInput = { ...work.value.input, dryRun: false, skipBad, accept }
      const started = await startImport(ports, actor, body, Object.keys(input.columns), input)
      return started.ok ? c.redirect(`/desk/import/work/${started.value.id}`, 303) : started
    })
    .page('/desk/import/:sha256', onDesk('manage-body'), (desk, c) => map(c, desk, paramOf(c, 'sha256')))
    .openForm('/desk/import/:sha256', onDesk('manage-body'), async (desk, c) => {
      const { ports, actor, body } = desk
      const sha256 = paramOf(c, 'sha256')
      const values = await valuesOf(c, ['statute', 'dates', 'column.*'])
      const look = await lookAtLedger(ports, actor, body, sha256)
      if (!look.ok) return look
      const { header } = look.value
      ownValues(values, ['statute', 'dates', ...header.map((_, index) => `column.${index}`)])
      const columns = Object.fromEntries(header.map((name, index) => [name, one(values, `column.${index}`)]))
      const [statute, dates] = [one(values, 'statute'), one(values, 'dates')]
      const input: ImportInput = { sha256, statute, columns, dates, dryRun: true, skipBad: false }
      const started = await startImport(ports, actor, body, header, input, mappingSeen(values))
      if (started.ok) return c.redirect(`/desk/import/work/${started.value.id}`, 303)
      const { refusal } = started
      const tried = { ...look.value, mapping: { columns, statute, dates }, remembered: false }
      const viewer = viewerOf(c)
      if (refusal.code === 'conflict')
        return send(
          c,
          <MappingPage
            viewer={viewer}
            look={tried}
            body={body}
            refusal={refusal}
            problem={describeConflict(viewer, refusal)[1]}
          />,
          409,
        )
      if (refusal.code !== 'invalid') return started
      return send(
        c,
        <MappingPage
          viewer={viewer}
          body={body}
          look={{ ...tried, version: mappingSeen(values) }}
          problem={viewer.t.imports.twice}
        />,
        422,
      )
    })
}

/** 0 where nothing was remembered when the form was opened; -1, which is never there, where the form names no version. */
const mappingSeen = (values: Values) => (values['version'] === '0' ? 0 : seenIn(values) || -1)

async function upload(c: Context<AppEnv>, { ports, actor, body }: Desk, problem?: string): Promise<Response> {
  const works = await importWorks(ports, actor, body)
  if (!works.ok) return problemPage(c, works.refusal)
  const form = problem ? { ...emptyForm, errors: { file: problem } } : emptyForm
  const canRead = ports.ledgerFiles !== undefined
  const page = (
    <UploadPage viewer={viewerOf(c)} form={form} canRead={canRead} works={works.value} timeZone={body.timeZone} />
  )
  return send(c, page, problem ? 422 : 200)
}

async function map(c: Context<AppEnv>, desk: Desk, sha256: string): Promise<Response> {
  const { ports, actor, body } = desk
  const look = await lookAtLedger(ports, actor, body, sha256)
  if (look.ok) return send(c, <MappingPage viewer={viewerOf(c)} body={body} look={look.value} />)
  if (look.refusal.code !== 'invalid') return problemPage(c, look.refusal, { back: '/desk/import' })
  return upload(c, desk, viewerOf(c).t.imports.unreadable)
}
