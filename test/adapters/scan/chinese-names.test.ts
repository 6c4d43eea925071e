import { expect, it } from 'vitest'
import { tagChineseNames } from '../../../src/adapters/scan/chinese-names.ts'
import { findPersonalData } from '../../../src/domain/release/personal-data/find-personal-data.ts'

const namesIn = (text: string) =>
  findPersonalData([{ where: {}, text }], { names: [], patterns: [] }, tagChineseNames)
    .filter(({ what }) => what === 'name')
    .map(({ excerpt }) => excerpt)

it.each(['由科员王建国负责办理。', '刘志强、张晓燕参加了会议。', '经与李国华协商，双方同意。', '欧阳修于当日到场。'])(
  'a name without a title is found in %j',
  (text) => {
    expect(namesIn(text)).not.toEqual([])
  },
)

it.each([
  '申请人应当提供必要的信息。',
  '高明区安全生产委员会办公室',
  '路面改造工程项目查询结果公示',
  '時間、費用、項目及任務均已列明。',
  '江苏省石家庄市万元以上的项目',
])('an ordinary word is no name in %j', (text) => {
  expect(namesIn(text)).toEqual([])
})
