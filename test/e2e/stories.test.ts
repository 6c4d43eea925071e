import { describe, it } from 'vitest'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import { openHttpOffice } from '../http/http-office.ts'
import { chromiumPath } from '../support/chromium.ts'
import type { openOffice } from '../support/office.ts'
import { serveOffice } from './serve-office.ts'
import { byApi } from './stories/by-api.ts'
import { byPages } from './stories/by-pages.ts'
import { chineseCounty } from './stories/chinese-county.ts'
import { englishCouncil } from './stories/english-council.ts'
import { hotlineEnquiry } from './stories/hotline-enquiry.ts'
import type { Story } from './stories/teller.ts'
import { threeDepartments } from './stories/three-departments.ts'
import { usComponent } from './stories/us-component.ts'

type Kind = Parameters<typeof openOffice>

const channels: Body['settings']['channels'] = [
  {
    id: 'hotline-12345',
    name: { en: 'Hotline 12345', 'zh-Hans': '12345热线', 'zh-Hant': '12345熱線' },
    kind: 'hotline',
    entry: 'typed',
    statute: 'service-standard',
  },
]

/** Each story with the office that it happens in. */
const stories: readonly (readonly [title: string, kind: Kind, story: Story])[] = [
  [
    'a Chinese county: correction asked, a third party consulted, extended, partly released, reconsidered by 行政复议',
    ['cn-ogi-2019', 'Asia/Shanghai'],
    chineseCounty,
  ],
  [
    'an English council: clarified, a fees notice, the public interest test, an internal review',
    ['uk-foia-2000', 'Europe/London'],
    englishCouncil,
  ],
  [
    'a US component: expedited, unusual circumstances, a partial grant, an appeal',
    ['us-foia', 'America/New_York'],
    usComponent,
  ],
  ['a hotline enquiry: answered in a day, and rated', ['cn-ogi-2019', 'Asia/Shanghai', { channels }], hotlineEnquiry],
  [
    'a request split between three departments, one of them late',
    ['uk-foia-2000', 'Europe/London', { units: ['Highways', 'Housing', 'Finance'] }],
    threeDepartments,
  ],
]

for (const [title, kind, story] of stories) {
  describe(title, () => {
    it('through the API', async () => {
      const office = await openHttpOffice({}, ...kind)
      try {
        await story(await byApi(office))
      } finally {
        await office.close()
      }
    })

    for (const how of ['without scripts', 'by keyboard'] as const) {
      it.skipIf(chromiumPath === undefined)(`in a browser, ${how}`, { timeout: 300_000 }, async () => {
        const office = await serveOffice(...kind)
        try {
          await story(await byPages(office, how))
        } finally {
          await office.close()
        }
      })
    }
  })
}
