import type { Context } from 'hono'
import { deliveredType, typeBytes } from '../../../app/documents/delivered-type.ts'
import { beginningOf, nullIfDamaged } from '../../../app/documents/file-beginning.ts'
import { type FileOfLink, fetchByLink, openFilesLink } from '../../../app/documents/files-link.ts'
import type { Ports } from '../../../app/ports/ports.ts'
import { nameOutside } from '../../../domain/request/document-in-case.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText, sizeText } from '../../../locales/dates.ts'
import type { AppEnv } from '../../app-env.ts'
import { deliveryHeaders } from '../../feeds/delivery-headers.ts'
import { Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { everyone, notFound, Pages, paramOf, type TurnedAway, within } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'

const base = '/requests/:reference/files/:token'

/**
 * The files of an answer, behind a link of their own that ends. The page shows them, and a button fetches each: programs
 * that open the links of a letter to check them change nothing by it, and fetch nothing.
 */
export function filesPages(): Pages {
  return new Pages()
    .page(base, everyone, ({ ports }, c) => filesPage(c, ports, 200))
    .form(`${base}/:documentId`, within('write', everyone), [], async ({ ports }, c) => {
      const fetched = await fetchByLink(ports, referenceIn(c), paramOf(c, 'token'), paramOf(c, 'documentId'))
      if (!fetched.ok) return notFound
      if (!fetched.value) return filesPage(c, ports, 409)
      const { document, size, stream } = fetched.value
      const beginning = await beginningOf(ports.blobs, document.sha256, typeBytes).catch(nullIfDamaged)
      const type = deliveredType(document.mediaType, beginning?.bytes ?? new Uint8Array())
      const headers = deliveryHeaders({ name: nameOutside(document.name), type, isPublished: false })
      return c.body(stream, 200, { ...headers, 'content-length': String(size) })
    })
}

/** The files, each with its button or with why it cannot be fetched now; that the link has ended, where it has. */
async function filesPage(c: Context<AppEnv>, ports: Ports, status: 200 | 409): Promise<TurnedAway> {
  const opened = await openFilesLink(ports, referenceIn(c), paramOf(c, 'token'))
  if (!opened.ok) return opened
  const { file, lastDay, files, takenBack } = opened.value
  const viewer = viewerOf(c, file.body)
  const { t, locale } = viewer
  const words = t.delivery
  const address = `/requests/${file.row.reference}/files/${paramOf(c, 'token')}`
  const title = lastDay === null ? words.ended : words.title
  return send(
    c,
    <Layout viewer={viewer} title={title} hidden address={address}>
      <h1>{title}</h1>
      <p class="quiet">
        <span class="ref">{file.row.reference}</span> · {textIn(file.body.name, locale)}
      </p>
      {lastDay === null ? (
        <p class="lede">{words.endedText}</p>
      ) : (
        <>
          <p class="lede">{words.until(dateText(lastDay, locale))}</p>
          {takenBack.length > 0 ? <p>{words.takenBack(takenBack.length)}</p> : null}
          {files.length === 0 ? <p>{words.none}</p> : null}
          <ul class="files">
            {files.map((one) => (
              <FileToFetch viewer={viewer} address={address} one={one} />
            ))}
          </ul>
        </>
      )}
    </Layout>,
    lastDay === null ? 410 : status,
  )
}

function FileToFetch({ viewer, address, one }: { viewer: Viewer; address: string; one: FileOfLink }) {
  const { id, name, title, size } = one.document
  const words = viewer.t.delivery
  return (
    <li>
      <p class="name">{title ?? name}</p>
      <p class="about">
        <span>{name}</span>
        <span>{sizeText(size, viewer.locale)}</span>
      </p>
      {one.problem ? (
        <p>{words.problems[one.problem]}</p>
      ) : (
        <Form viewer={viewer} action={`${address}/${id}`}>
          <button class="govuk-button" type="submit">
            {words.download}
            <span class="govuk-visually-hidden"> {title ?? name}</span>
          </button>
        </Form>
      )}
    </li>
  )
}

const referenceIn = (c: Context<AppEnv>): string => parseReference(paramOf(c, 'reference')) ?? ''
