import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyone, Pages, within } from '../../../src/http/ui/pages.ts'
import { attached } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

const long = 'a'.repeat(700_000)

/** Routes as somebody might add them, without a thought of caches. */
const forgetful = new Pages()
  .file('/forgets', within('read', everyone), (_visitor, c) => c.text('as it is'))
  .file('/keeps', within('read', everyone), (_visitor, c) =>
    c.text('as it is', 200, { 'cache-control': 'max-age=600' }),
  )
  .file('/named', within('read', everyone), (_visitor, c) =>
    c.text('as it is', 200, { 'cache-control': 'public, max-age=600, immutable' }),
  )
  .file('/long', within('read', everyone), (_visitor, c) => c.body(new Blob([long, long, 'end']).stream()))
  .file('/moved', within('read', everyone), (_visitor, c) => c.redirect('/forgets', 301))
  .file('/gone', within('read', everyone), (_visitor, c) =>
    c.text('taken back', 410, { 'cache-control': 'public, no-cache', etag: '"kept"' }),
  )

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice({ pages: forgetful })
})
afterAll(() => office.close())

const answerOf = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await office.request(path, { method, headers })
  const { status } = answer
  return { status, kept: answer.headers.get('cache-control'), etag: answer.headers.get('etag'), answer }
}

describe('what may keep an answer', () => {
  it.each([
    ['/forgets', 'no-cache'],
    ['/keeps', 'no-cache'],
    ['/named', 'public, max-age=600, immutable'],
    ['/moved', 'no-store'],
    ['/unknown', 'no-store'],
  ])('%s: %s', async (path, kept) => {
    expect((await answerOf(path)).kept).toBe(kept)
  })

  it('sends nothing to who has the same, also by HEAD and among several tags', async () => {
    const { etag } = await answerOf('/forgets')
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    for (const method of ['GET', 'HEAD']) {
      const { status, answer } = await answerOf('/forgets', { 'if-none-match': `"x", W/${etag}` }, method)
      expect([status, await answer.text(), answer.headers.get('content-type')]).toEqual([304, '', null])
      expect(answer.headers.get('etag')).toBe(etag)
    }
  })

  it('never says of what is gone that nothing changed', async () => {
    for (const tag of ['"kept"', '*']) {
      expect((await answerOf('/gone', { 'if-none-match': tag })).status).toBe(410)
    }
  })

  it('passes on whole what is too long to be named by its content', async () => {
    const { etag, kept, answer } = await answerOf('/long')
    expect([etag, kept]).toEqual([null, 'no-cache'])
    expect(await answer.text()).toBe(`${long}${long}end`)
  })

  it('keeps nowhere what staff and who has a secret are shown', async () => {
    const cookie = await office.sessionOf(office.people.officer)
    expect(await answerOf('/forgets', { cookie })).toMatchObject({ kept: 'private, no-store', etag: null })
    expect(await answerOf('/forgets?secret=x')).toMatchObject({ kept: 'private, no-store', etag: null })
    expect(await answerOf('/forgets', { authorization: 'Bearer x' })).toMatchObject({ kept: 'private, no-store' })
  })

  it('keeps what remembers a language with its reader alone', async () => {
    expect((await answerOf('/forgets?lang=en')).kept).toBe('private, no-cache')
  })

  it('does not let a shared cache keep what a file is to its officer', async () => {
    const { reference } = await office.submit()
    const id = await attached(office, reference, 'a.txt', 'inner')
    const key = await office.keyOf(office.people.officer)
    const { status, kept } = await answerOf(`/api/v1/documents/${id}`, { authorization: `Bearer ${key}` })
    expect([status, kept]).toEqual([200, 'private, no-store'])
  })
})
