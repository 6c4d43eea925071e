import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBackgroundTask } from '../../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../../src/app/background-tasks/background-task-runners.ts'
import { renewArchives } from '../../../../src/app/open-data/renew-archives.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
  await answeredAndPublished(office)
})
afterEach(() => office.close())

const textOf = async (path: string) => (await office.request(path)).text()
const jsonOf = async (path: string) => JSON.parse(await textOf(path))

async function startArchive(): Promise<string> {
  const started: string[] = []
  const threads = { run: (id: string) => started.push(id), waiting: () => started, close: async () => undefined }
  await renewArchives({ ...office.ports, threads })
  return started[0] ?? ''
}

describe('the page of the log as data', () => {
  it('names every way to the data, and each of them answers', async () => {
    const text = await textOf('/log/data?body=riverford')
    const ways = [...text.matchAll(/href="([^"]+)"[^>]*><code>/g)].map(([, way = '']) => way.replaceAll('&amp;', '&'))
    expect(ways.length).toBeGreaterThan(11)
    for (const way of ways) expect([way, (await office.request(way)).status]).toEqual([way, 200])
    expect(await textOf('/sitemap/pages.xml')).toContain('/log/data</loc>')
    expect((await office.request('/log/data?body=nowhere')).status).toBe(404)
  })

  it('shows how far the ZIP is, and then its size and day', async () => {
    expect(await textOf('/log/data')).toContain('There is no ready archive just now')
    const id = await startArchive()
    expect(await textOf('/log/data')).toContain('A new one is being made')
    await runBackgroundTask(office.ports, backgroundTaskRunners, id)
    const text = await textOf('/log/data')
    const made = (await office.ports.store.logArchives.of(office.body.id))?.made
    expect(text).toContain(made?.sha256)
    expect(text).not.toContain('being made')
  })
})

describe('the licence', () => {
  it('stands on the page, in the catalogue, the data package and for search engines', async () => {
    expect(await textOf('/log/data')).toContain('No licence is stated')
    expect(await jsonOf('/datapackage.json')).not.toHaveProperty('licenses')
    await office.changeSettings({ licence: 'cc-by-4.0' })
    const uri = 'https://creativecommons.org/licenses/by/4.0/'
    expect(await textOf('/log/data')).toContain(`href="${uri}"`)
    expect(await jsonOf('/datapackage.json')).toMatchObject({ licenses: [{ name: 'CC-BY-4.0', path: uri }] })
    expect(await jsonOf('/log.jsonld')).toMatchObject({ license: uri })
    const [dataset] = (await jsonOf('/catalog.jsonld'))['dcat:dataset']
    for (const file of dataset['dcat:distribution']) expect(file['dct:license']).toEqual({ '@id': uri })
  })

  it('of Chinese government information is a statement on the page', async () => {
    await office.changeSettings({ licence: 'cn-government-information' })
    const text = await textOf('/log/data?lang=zh-Hans')
    expect(text).toContain('href="http://localhost:3000/log/data#cn-government-information"')
    expect(text).toContain('id="cn-government-information"')
    expect(text).toContain('不得歪曲、篡改')
  })
})

it('size and hash of the ZIP stand in the catalogue once it is made', async () => {
  const zipOf = async () => {
    const [dataset] = (await jsonOf('/catalog.jsonld'))['dcat:dataset']
    const files: { [property: string]: unknown }[] = dataset['dcat:distribution']
    return files.find((file) => String(file['@id']).includes('/log.zip'))
  }
  expect(await zipOf()).not.toHaveProperty(['dcat:byteSize'])
  await runBackgroundTask(office.ports, backgroundTaskRunners, await startArchive())
  const made = (await office.ports.store.logArchives.of(office.body.id))?.made
  expect(await zipOf()).toMatchObject({
    'dcat:byteSize': { '@value': String(made?.bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': { 'spdx:checksumValue': { '@value': made?.sha256 } },
  })
  expect(await textOf('/catalog.ttl')).toContain(`"${made?.sha256}"^^xsd:hexBinary`)
})
