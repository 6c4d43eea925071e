import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HostileLog, openHostileLog } from './hostile-log.ts'

let office: HostileLog
beforeAll(async () => {
  office = await openHostileLog()
  const [body] = await office.ports.store.bodies.all()
  if (!body) throw new Error('The office has no body')
  const { id: _id, version: _version, ...copied } = body
  await office.ports.store.bodies.create({
    ...copied,
    id: office.ports.ids.id(),
    slug: 'qinghe',
    name: { en: 'Qinghe County', 'zh-Hans': '清河县' },
    settings: { ...body.settings, locale: 'zh-Hans' },
  })
})
afterAll(() => office.close())

const packageOf = async (query: string) => JSON.parse(await office.text(`/datapackage.json${query}`))

test.each([
  ['', 'Public log', 'Its file name'],
  ['?body=qinghe', '公开目录：清河县', '文件名'],
  ['?body=qinghe&lang=en', 'Public log: Qinghe County', 'Its file name'],
  ['?lang=zh-Hant', '公開目錄', '檔案名稱'],
])('the data package %s is written in the language of its address', async (query, title, name) => {
  const written = await packageOf(query)
  expect(written.title).toBe(title)
  const { fields } = written.resources[1].schema
  expect(fields.find((field: { name: string }) => field.name === 'name').description).toBe(name)
})

test('the language that a browser asks for changes nothing of what all may keep', async () => {
  const headers = { 'accept-language': 'zh-Hant' }
  for (const path of ['/datapackage.json', '/log.atom', '/catalog.jsonld'])
    expect(await (await office.request(path, { headers })).text()).toBe(await office.text(path))
})

test('the feed names the log and what was withdrawn in the language of its address', async () => {
  const feed = await office.text('/log.atom?lang=zh-Hans')
  expect(feed).toContain('xml:lang="zh-Hans">\n')
  expect(feed).toContain('<title>公开目录</title>')
  expect(feed).toMatch(/<title xml:lang="zh-Hans">[A-Z0-9-]+：已撤下<\/title>/)
  expect(await office.text('/log.atom?body=qinghe')).toContain('<title>公开目录：清河县</title>')
})

test('the catalogue says everything in each language', async () => {
  const { 'dcat:dataset': datasets } = JSON.parse(await office.text('/catalog.jsonld'))
  const languagesOf = (texts: { '@language': string }[]) => texts.map((text) => text['@language'])
  for (const one of [datasets[0], ...datasets[0]['dcat:distribution']])
    for (const property of ['dct:title', 'dct:description'])
      expect(languagesOf(one[property])).toEqual(['en', 'zh-Hans', 'zh-Hant'])
})

test('the tombstone of a file is a page in the language of the reader', async () => {
  const [entry] = (await office.ports.store.lists.log({ limit: 50 })).rows.filter((row) => row.withdrawnReason)
  const files = await office.ports.store.cases.documents(entry?.requestId ?? '')
  const answer = await office.request(`/documents/${files[0]?.id}`, { headers: { 'accept-language': 'zh-Hans' } })
  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('<html lang="zh-Hans">')
})
