import { type Context, Hono } from 'hono'
import { type CaseFile, loadCase, loadCaseOf } from '../../app/case-file.ts'
import { letterOf, lettersOf } from '../../app/decisions/read-letter.ts'
import { letterPaper } from '../../domain/letter/letter-paper.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { LetterSheetPage } from '../components/letter-sheet.tsx'
import { readerOf } from '../components/reader.ts'
import { contentDisposition } from '../feeds/document-download.ts'
import { knownRequest } from '../middleware/requester.ts'
import { deskOf } from './desk/desk-of.ts'
import { problemPage } from './problem-page.tsx'
import { send } from './render.tsx'

/** A letter of a case as a page and as PDF: on the desk by any of the body's people who read the case, and for the requester. */
export function letterPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/desk/requests/:reference/letters/:letter', async (c) => {
      const desk = await deskOf(c, 'read-case')
      if (desk instanceof Response) return desk
      const reference = parseReference(c.req.param('reference'))
      const file = reference ? await loadCase(desk.ports, reference) : null
      if (!file || file.body.id !== desk.body.id) return problemPage(c, { code: 'not-found' })
      return answerLetter(c, file, `/desk/requests/${file.row.reference}`, '')
    })
    .get('/requests/:reference/letters/:letter', async (c) => {
      const known = await knownRequest(c, c.req.param('reference'))
      // Staff read it on the desk, where each has their own rights.
      if (known?.actor.kind !== 'requester') return problemPage(c, { code: 'not-found' })
      const file = await loadCaseOf(c.get('ports'), known.row)
      const seq = Number(c.req.param('letter').replace(/\.pdf$/, ''))
      const own = lettersOf(file).some((letter) => letter.seq === seq && letter.forRequester)
      if (!own) return problemPage(c, { code: 'not-found' })
      const secret = c.req.query('secret')
      const query = secret ? `?secret=${encodeURIComponent(secret)}` : ''
      return answerLetter(c, file, `/requests/${file.row.reference}`, query)
    })
}

async function answerLetter(c: Context<AppEnv>, file: CaseFile, base: string, query: string): Promise<Response> {
  const ports = c.get('ports')
  const [, name, pdf] = /^(\d{1,6}|draft)(\.pdf)?$/.exec(c.req.param('letter') ?? '') ?? []
  if (!name) return problemPage(c, { code: 'not-found' })
  const words = new Map((await ports.store.words(file.row.id)).map((one) => [one.id, one.content]))
  const letter = letterOf(file, (ref) => words.get(ref.id) ?? null, name === 'draft' ? 'draft' : Number(name))
  if (!letter) return problemPage(c, { code: 'not-found' })
  if (!pdf || !ports.pdf) {
    return send(
      c,
      <LetterSheetPage
        reader={readerOf(c, file.body)}
        letter={letter}
        draft={name === 'draft'}
        back={`${base}${query}`}
        pdf={ports.pdf ? `${base}/letters/${name}.pdf${query}` : null}
      />,
      pdf ? 501 : 200,
    )
  }
  const bytes = await ports.pdf(letterPaper(letter))
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('application/pdf', `${file.row.reference}-${name}.pdf`),
    'cache-control': 'private, no-store',
  })
}
