import { DomUtils, parseDocument } from 'htmlparser2'
import { csrfTokenOf } from '../../src/http/middleware/session.ts'
import type { HttpOffice } from './http-office.ts'

type FormFields = { readonly [name: string]: string | readonly string[] | File }

export type Page = {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where it sends the browser next; empty where it does not. */
  readonly location: string
}

const pageOf = async (answer: Response): Promise<Page> => ({
  status: answer.status,
  text: await answer.text(),
  headers: answer.headers,
  location: answer.headers.get('location') ?? '',
})

/** @param session the cookie of who looks; empty for a visitor */
export async function getPage(office: HttpOffice, session: string, path: string): Promise<Page> {
  const headers = { accept: 'text/html', ...(session ? { cookie: session } : {}) }
  return pageOf(await office.request(path, { headers }))
}

/** Posts these fields alone, with the token of the session, whether or not a page offers such a form. Redirects are not followed. */
export async function postForm(
  office: HttpOffice,
  session: string,
  path: string,
  fields: FormFields,
  isMultipart = Object.values(fields).some((value) => value instanceof File),
): Promise<Page> {
  const given = session ? { csrf: csrfTokenOf(office.ports, session.slice('candor='.length)), ...fields } : fields
  const body = new FormData()
  for (const [name, values] of Object.entries(given))
    for (const value of [values].flat()) body.append(name, value as string | File)
  const encoded = isMultipart ? body : new URLSearchParams([...body].map(([name, value]) => [name, String(value)]))
  // A browser says how long what it sends is, and where it comes from.
  const request = new Request('http://localhost:3000', { method: 'POST', body: encoded })
  const bytes = await request.arrayBuffer()
  const headers = {
    accept: 'text/html',
    origin: 'http://localhost:3000',
    'content-type': request.headers.get('content-type') ?? '',
    'content-length': String(bytes.byteLength),
    ...(session ? { cookie: session } : {}),
  }
  return pageOf(await office.request(path, { method: 'POST', headers, body: bytes }))
}

/**
 * Fills in the form of a page that goes to this path, and sends it as a browser would: its hidden fields go along, the CSRF token
 * and the version among them. Of several such forms it is the one with the most hidden fields that have the given values.
 * @param page its address, or the page as it was got before; where left out, the form stands at its own path
 */
export async function submitForm(
  office: HttpOffice,
  session: string,
  path: string,
  fields: FormFields,
  page: string | Page = path,
): Promise<Page> {
  const { text } = typeof page === 'string' ? await getPage(office, session, page) : page
  const alike = ({ hidden }: Form) => Object.keys(hidden).filter((name) => hidden[name] === fields[name]).length
  const [form] = formsIn(text)
    .filter(({ action }) => pathOf(action) === pathOf(path))
    .sort((one, other) => alike(other) - alike(one))
  if (!form) throw new Error(`No form goes to ${path}, but to ${formsIn(text).map(({ action }) => action)}`)
  const address = path.includes('?') ? path : form.action
  return postForm(office, session, address, { ...form.hidden, ...fields }, form.isMultipart)
}

/** What the form of a page that goes to this path sends without anybody's doing. */
export function hiddenFields({ text }: Pick<Page, 'text'>, path: string): { readonly [name: string]: string } {
  return formsIn(text).find(({ action }) => pathOf(action) === path)?.hidden ?? {}
}

const pathOf = (address: string) => address.split('?')[0]

type Form = {
  readonly action: string
  readonly isMultipart: boolean
  readonly hidden: { readonly [name: string]: string }
}

function formsIn(html: string): readonly Form[] {
  return DomUtils.getElementsByTagName('form', parseDocument(html)).map((form) => {
    const inputs = DomUtils.getElementsByTagName('input', form).filter(({ attribs }) => attribs['type'] === 'hidden')
    return {
      action: form.attribs['action'] ?? '',
      isMultipart: form.attribs['enctype'] === 'multipart/form-data',
      hidden: Object.fromEntries(inputs.map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? ''])),
    }
  })
}
