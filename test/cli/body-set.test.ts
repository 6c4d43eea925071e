import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installation } from './run-candor.ts'

describe('candor body set', () => {
  test('sets name, seal and logo, and says what is wrong with them', { timeout: 60_000 }, async () => {
    const here = installation()
    await here.run(['body', 'add', '--slug', 'town', '--name', 'Town', '--statute', 'uk-foia-2000'])
    const logo = join(here.folder, 'logo.svg')
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z"/></svg>')
    const set = ['body', 'set', '--slug', 'town']
    const done = await here.run([
      ...set,
      '--name',
      '清河区',
      '--locale',
      'zh-Hans',
      '--seal',
      '#00305E',
      '--logo',
      logo,
      '--json',
    ])
    expect(JSON.parse(done.out)).toMatchObject({
      name: { en: 'Town', 'zh-Hans': '清河区' },
      brand: { seal: '#00305e', logo: { mediaType: 'image/svg+xml', width: 30, height: 20 } },
    })
    const weak = await here.run([...set, '--seal', '#ffcc00'])
    expect(weak).toMatchObject({ code: 1, err: expect.stringContaining('stands out by 1.34 to 1') })
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>')
    expect(await here.run([...set, '--logo', logo])).toMatchObject({
      code: 1,
      err: expect.stringContaining('it holds a script'),
    })
    expect((await here.run(set)).code).toBe(2)
  })
})
