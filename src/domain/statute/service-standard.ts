import type { LocalText } from '../text/local-text.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { ownSettings } from './section-in.ts'
import { defineStatute } from './statute.ts'

const titles: { readonly [outcome: string]: LocalText } = {
  granted: { en: 'Answered', 'zh-Hans': '已答复', 'zh-Hant': '已答覆' },
  partial: { en: 'Answered in part', 'zh-Hans': '部分答复', 'zh-Hant': '部分答覆' },
  refused: { en: 'Not answered', 'zh-Hans': '不予答复', 'zh-Hant': '不予答覆' },
  'not-held': { en: 'Not for this body', 'zh-Hans': '不属本机关职责', 'zh-Hant': '不屬本機關職責' },
}

/** A clock of the body's own, for enquiries that no statute covers. Its length and unit are the body's settings. */
export const serviceStandard = defineStatute({
  id: 'service-standard',
  title: { en: 'Service standard of the public body', 'zh-Hans': '本机关服务标准', 'zh-Hant': '本機關服務標準' },
  shortTitle: { en: 'Service standard', 'zh-Hans': '服务标准', 'zh-Hant': '服務標準' },
  citation: "The body's own settings",
  jurisdiction: 'ZZ',
  language: 'en',
  timeZone: 'UTC',
  calendar: { id: 'by-time-zone', regional: true, closures: true, section: ownSettings },
  term: { count: 5, unit: 'working-day', section: ownSettings },
  countsIn: 'working-day',
  termFromBody: true,
  receipt: {
    section: ownSettings,
    confirmedChannels: [],
    rule: 'enquiry-arrives',
  },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'pause',
      section: ownSettings,
    },
  ],
  transfer: { effect: 'ends', section: ownSettings },
  milestones: [],
  exemptions: [],
  // What becomes of an enquiry is no release and no refusal of information: no exemption goes with it.
  releaseChecks: [
    { id: 'privacy', section: ownSettings },
    { id: 'third-party', section: ownSettings },
  ],
  outcomes: generalOutcomes({ granted: ownSettings, refused: ownSettings }).map((outcome) => ({
    ...outcome,
    title: titles[outcome.id] ?? outcome.title,
    needsExemption: false,
  })),
  reviewRoutes: [],
  reviewClocks: [],
  facts: [],
  asksOfRequester: {},
  reviewHints: [],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: true,
  letters: { ...generalLetters(ownSettings), forms: 'enquiry', remedies: null },
  dateOrder: 'dmy',
  currency: null,
  typicalChannels: 'uk-council',
})
