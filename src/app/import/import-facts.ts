import type { Channel } from '../../domain/clock/clock-types.ts'
import { channels } from '../../domain/clock/clock-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { locales } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { type ImportField, plainName } from './import-column-names.ts'

/** How ledgers call the channels, beside their ids and what Candor calls them. */
const channelWords: { readonly [C in Channel]: readonly string[] } = {
  portal: [
    'portal',
    'web',
    'website',
    'online',
    'web form',
    'internet',
    'foia.gov',
    '网络',
    '网站',
    '网上',
    '网上申请',
    '在线',
    '在线申请',
    '平台',
    '網站',
  ],
  email: ['email', 'mail (electronic)', '邮箱'],
  post: ['mail', 'letter', 'usps', 'us mail', '信函', '平信', '信件'],
  'registered-post': [
    'registered mail',
    'certified mail',
    'recorded delivery',
    'ems',
    '挂号信',
    '特快专递',
    '邮政特快专递',
    '掛號信',
  ],
  fax: ['facsimile'],
  counter: ['counter', 'in person', 'walk-in', 'hand delivered', 'by hand', '当面', '现场', '当面申请', '窗口', '現場'],
  hotline: ['hotline', 'telephone', 'phone', 'call', '热线', '12345'],
  'transfer-in': ['transfer', 'transfer in', 'transferred in', 'referral', '转办', '移送', '轉辦'],
}

const channelByWord: ReadonlyMap<string, Channel> = new Map(
  channels.flatMap((channel) =>
    [
      channel,
      ...locales.map((locale) => languages[locale].pages.words.channels[channel]),
      ...channelWords[channel],
    ].map((word) => [plainName(word), channel] as const),
  ),
)

/** Where the ledger names no channel, one whose day of arrival is the legal receipt, and it is said to be assumed. */
export function channelReader(
  statute: Statute,
): (words: string) => { readonly channel: Channel; readonly assumed: boolean } {
  const fallback: Channel = statute.receipt.confirmedChannels.includes('post') ? 'registered-post' : 'post'
  return (words) => {
    const channel = words === '' ? undefined : channelByWord.get(plainName(words))
    return channel ? { channel, assumed: false } : { channel: fallback, assumed: true }
  }
}

export type Fact = {
  readonly field: ImportField
  readonly read: (words: string) => { readonly id: string; readonly askedAt: 'intake' | 'decision' } | undefined
}

const choiceWords: { readonly [id: string]: readonly string[] } = {
  'natural-person': ['individual', 'person', 'citizen', 'private individual', '公民', '个人', '自然人'],
  business: ['company', 'business', 'commercial', '企业', '公司', '法人', '商业企业'],
  research: ['researcher', 'academic', 'university', '科研', '科研机构'],
  'public-welfare': ['charity', 'ngo', 'nonprofit', '社会公益组织', '公益组织'],
  'legal-services': ['lawyer', 'law firm', 'solicitor', '律师事务所', '律所', '法律服务机构'],
  commercial: ['commercial', 'commercial use', 'com'],
  educational: ['educational', 'education', 'scientific', 'educational/scientific', 'edu'],
  'news-media': ['news media', 'media', 'news', 'representative of the news media', 'journalist'],
  other: ['other', 'all other', 'all others', 'oth', '其他'],
  granted: ['granted', 'approved', 'yes', 'full'],
  denied: ['denied', 'refused'],
  'not-requested': ['not requested', 'none', 'n/a', 'no'],
  simple: ['simple'],
  complex: ['complex'],
  expedited: ['expedited', 'expedite'],
}

/** One of the law's own choices for a fact, by its id, its title in any language, or what ledgers call it. */
export function choiceReader(statute: Statute, name: string): Fact['read'] {
  const fact = statute.facts.find((known) => known.name === name)
  const known = new Map<string, string>()
  for (const { id, title } of fact?.choices ?? []) {
    for (const word of [...(choiceWords[id] ?? []), id, ...Object.values(title)]) known.set(plainName(word), id)
  }
  return (words) => {
    const id = known.get(plainName(words))
    return id !== undefined && fact ? { id, askedAt: fact.askedAt } : undefined
  }
}

const plainCode = (code: string) =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(
      /^(?:5 ?u\.?s\.?c\.?(?: ?§)? ?552|exemptions?|ex\.?|sections?|sec\.?|reg(?:ulation)?\.?|s(?=[. \d])|§)\s*/g,
      '',
    )
    .replaceAll(/[\s().§]/g, '')

/** The law's own codes in a cell of exemptions; what is no code of this law is kept as it is written. */
export function exemptionReader(
  statute: Statute,
): (words: string) => { readonly codes: readonly string[]; readonly rest: string } {
  const known = new Map<string, string>()
  for (const { code } of statute.exemptions) {
    const plain = plainCode(code)
    if (!known.has(plain)) known.set(plain, code)
    // "(b)(6)" is also "6" and "b6".
    const bare = /^b(\d.*)$/.exec(plain)?.[1]
    if (bare !== undefined && !known.has(bare)) known.set(bare, code)
  }
  return (words) => {
    if (words === '') return { codes: [], rest: '' }
    const codes = new Set<string>()
    let unread = false
    for (const part of words.split(/[,;，；、|\n]|\s(?:and|&)\s|\/(?!\/)/)) {
      if (part.trim() === '') continue
      const code = known.get(plainCode(part.trim()))
      if (code) codes.add(code)
      else unread = true
    }
    return { codes: [...codes], rest: unread ? words : '' }
  }
}
