import type { Context } from 'hono'
import { type OpenedLetter, openLetter } from '../../../app/decisions/open-letter.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { onDesk } from '../../desk/desk-of.ts'
import { letterDownload } from '../../feeds/letter-download.ts'
import { type Answer, Pages, paramOf, within } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { LetterSheetPage } from './letter-sheet.tsx'
import { requesterByAddress } from './request-readers.ts'

/** A letter of a case as a page and as PDF: on the desk by any of the body's people who read the case, and for the requester. */
export function letterPages(): Pages {
  return new Pages()
    .page('/desk/requests/:reference/letters/:letter', within('render', onDesk('read-case')), async (desk, c) => {
      const reference = parseReference(paramOf(c, 'reference'))
      const row = reference ? await desk.ports.store.cases.byReference(reference) : null
      return answerLetter(c, desk.actor, row, `/desk/requests/${row?.reference}`, '')
    })
    .page('/requests/:reference/letters/:letter', within('render', requesterByAddress), async (known, c) => {
      const secret = c.req.query('secret')
      const query = secret ? `?secret=${encodeURIComponent(secret)}` : ''
      return answerLetter(c, known.actor, known.row, `/requests/${known.row.reference}`, query)
    })
}

type Asked = OpenedLetter & { readonly isPdf: boolean }

async function askedOf(c: Context<AppEnv>, actor: Actor, row: RequestRow | null): Promise<Result<Asked>> {
  const [, name, pdf] = /^(\w+)(\.pdf)?$/.exec(c.req.param('letter') ?? '') ?? []
  if (!name) return refuse('not-found')
  const opened = await openLetter(c.get('ports'), actor, row, name)
  return opened.ok ? ok({ ...opened.value, isPdf: pdf !== undefined }) : opened
}

async function answerLetter(
  c: Context<AppEnv>,
  actor: Actor,
  row: RequestRow | null,
  base: string,
  query: string,
): Promise<Answer> {
  const asked = await askedOf(c, actor, row)
  if (!asked.ok) return asked
  const { file, letter, which, isPdf } = asked.value
  const download = isPdf ? await letterDownload(c, asked.value) : undefined
  if (download) return download
  return send(
    c,
    <LetterSheetPage
      viewer={viewerOf(c, file.body)}
      letter={letter}
      draft={which === 'draft'}
      back={`${base}${query}`}
      pdf={c.get('ports').pdf ? `${base}/letters/${which}.pdf${query}` : null}
    />,
    isPdf ? 501 : 200,
  )
}
