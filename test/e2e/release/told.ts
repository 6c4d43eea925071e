import { expect } from 'vitest'
import { councilStory } from './council-story.ts'
import { countyStory } from './county-story.ts'
import { type How, type ReleaseTeller, releaseTeller } from './release-teller.ts'
import { serveReleaseOffice } from './serve-release-office.ts'

/** A story from its beginning to its end in an office of its own. Without a mouse the pointer does nothing. */
async function told(
  how: How,
  lang: string,
  story: (tell: ReleaseTeller) => Promise<void>,
  ...ofKind: [string, string]
): Promise<void> {
  const office = await serveReleaseOffice({}, ...ofKind)
  try {
    const tell = releaseTeller(office, how, lang)
    await story(tell)
    expect(office.complaints.filter((one) => !/status of 404/.test(one))).toEqual([])
    expect((await tell.pointerEvents()) > 0).toBe(how === 'with the mouse')
  } finally {
    await office.close()
  }
}

export const councilTold = (how: How, size: 'whole' | 'short') =>
  told(how, 'en', (tell) => councilStory(tell, size), 'uk-foia-2000', 'Europe/London')

export const countyTold = (how: How) => told(how, 'zh-Hans', countyStory, 'cn-ogi-2019', 'Asia/Shanghai')
